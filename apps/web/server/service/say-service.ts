import { type Language, translate } from '@etalon/i18n';
import { serviceMessages } from '@etalon/i18n/messages/service';
import { describeService, SERVICE_CODES, type ServedModel } from '@etalon/onnx';

type Json = Readonly<Record<string, unknown>>;

const isRefusal = (status: string): status is `${keyof typeof SERVICE_CODES}` =>
  Object.hasOwn(SERVICE_CODES, status);

/** The OpenAPI document of a service at an address, its sentences in one language. */
export function sayService(model: ServedModel, address: string, language: Language): Json {
  const say = (key: keyof typeof serviceMessages): string => translate(language, serviceMessages[key]);
  const describe = (responses: Json, good: 'answer.predict' | 'answer.health'): Json =>
    Object.fromEntries(
      Object.entries(responses).map(([status, response]) => {
        const description = say(isRefusal(status) ? `status.${status}` : good);
        return [status, { ...Object(response), description }];
      }),
    );
  const document: Json = describeService(model, address);
  const { info, paths, components }: Readonly<Record<'info' | 'paths' | 'components', Json>> =
    Object(document);
  const { post } = Object(paths['/predictions']);
  const { get } = Object(paths['/health']);
  return {
    ...document,
    info: { ...info, description: say('document.description') },
    paths: {
      '/predictions': {
        post: {
          ...post,
          summary: say('operation.predict'),
          responses: describe(post.responses, 'answer.predict'),
        },
      },
      '/health': {
        get: {
          ...get,
          summary: say('operation.health'),
          responses: describe(get.responses, 'answer.health'),
        },
      },
    },
    components: {
      ...components,
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: say('key.text') } },
    },
  };
}
