import { ltiMessages } from '@etalon/i18n/messages/lti';
import type { PlatformInput } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';

const MAX_ADDRESS = 500;

/** The platform that a form describes. */
export function readPlatformForm(form: FormData): PlatformInput {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const lines = (name: string): readonly string[] =>
    text(name)
      .split(/\s+/)
      .filter((line) => line !== '');
  return {
    ...{ name: text('nom'), issuer: text('emetteur'), clientId: text('client') },
    ...{ authorizeUrl: text('autorisation'), tokenUrl: text('jetons'), keySetUrl: text('cles') },
    ...{ audience: text('audience'), deploymentIds: lines('deploiements'), frameOrigins: lines('sites') },
  };
}

/** Registers a platform by what its administration shows. */
export function PlatformForm({ answered }: { readonly answered: unknown }): JSX.Element {
  const { t } = useWords();
  const address = { type: 'url', maxLength: MAX_ADDRESS, answer: answered, required: true } as const;
  return (
    <section className="stack" aria-labelledby="nouvelle-plateforme">
      <h2 id="nouvelle-plateforme">{t(ltiMessages['form.title'])}</h2>
      <Form method="post" className="panel">
        <input type="hidden" name="acte" value="inscrire" />
        <TextField
          name="nom"
          label={t(ltiMessages['platform.name'])}
          hint={t(ltiMessages['form.name.hint'])}
          maxLength={80}
          answer={answered}
          required
        />
        <TextField name="emetteur" label={t(ltiMessages['platform.issuer'])} {...address} />
        <TextField
          name="client"
          label={t(ltiMessages['platform.client'])}
          maxLength={255}
          answer={answered}
          required
        />
        <TextArea
          name="deploiements"
          label={t(ltiMessages['form.deployments'])}
          hint={t(ltiMessages['form.deployments.hint'])}
          rows={2}
          answer={answered}
        />
        <TextField name="autorisation" label={t(ltiMessages['form.authorize'])} {...address} />
        <TextField name="jetons" label={t(ltiMessages['form.token'])} {...address} />
        <TextField name="cles" label={t(ltiMessages['form.keys'])} {...address} />
        <TextField
          name="audience"
          label={t(ltiMessages['form.audience'])}
          hint={t(ltiMessages['form.audience.hint'])}
          maxLength={MAX_ADDRESS}
          answer={answered}
        />
        <TextArea
          name="sites"
          label={t(ltiMessages['form.origins'])}
          hint={t(ltiMessages['form.origins.hint'])}
          rows={2}
          answer={answered}
        />
        <Button tone="primary">{t(ltiMessages['form.register'])}</Button>
      </Form>
    </section>
  );
}
