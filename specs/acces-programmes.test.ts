import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { EMPTY_IDENTITY } from '@etalon/core/identity';
import { errorCode } from '@etalon/error';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  correctIdentity,
  endWebhook,
  erasePerson,
  listTokens,
  listWebhookMessages,
  listWebhooks,
  makeToken,
  openToken,
  readWebhook,
  redeliverMessage,
  resumeWebhook,
  revokeToken,
  subscribeWebhook,
  WEBHOOK_PAUSE_AFTER,
} from '@etalon/usecases';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PATIENCE = { timeout: 30_000, interval: 50 };
const PAGE = { offset: 0, limit: 100 };

interface Recu {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe.each(listTestDatabases())(
  'Un programme lit, écrit, et est prévenu de ce qui arrive, sur $name',
  (database) => {
    let register: TestRegister;
    let responsable: Actor;
    let nour: Actor;
    let adresse = '';
    let annee = 1900;
    const recus: Recu[] = [];
    /** Statuts des prochaines réponses ; ensuite, 204. */
    let statuts: number[] = [];
    const programme = createServer(async (request, response) => {
      recus.push({ headers: request.headers, body: await text(request) });
      response.writeHead(statuts.shift() ?? 204).end();
    });

    beforeAll(async () => {
      await new Promise<void>((ouvert) => programme.listen(0, '127.0.0.1', () => ouvert()));
      const port = Number(Object(programme.address()).port);
      adresse = `http://127.0.0.1:${port}/etalon`;
      register = await openTestRegister(database, {
        webhookHosts: `127.0.0.1:${port}`,
        webhookRetry: { retryLimit: 2, retryDelay: 0 },
      });
      responsable = await register.addPerson('responsable', 'officer');
      nour = await register.addPerson('Nour', 'candidate');
    }, 60_000);
    afterAll(async () => {
      await register.close();
      programme.closeAllConnections();
      programme.close();
    });

    /** Un fait du registre dont une adresse peut être prévenue. */
    const corriger = async (): Promise<void> => {
      annee += 1;
      await correctIdentity(register.workplace, responsable, {
        userId: nour.userId,
        identity: { ...EMPTY_IDENTITY, birthName: 'Haddad', birthYear: annee },
        reason: 'Acte de naissance',
      });
    };
    const abonner = async () =>
      subscribeWebhook(register.workplace, responsable, { url: adresse, events: ['identity.corrected'] });
    const messages = async (webhookId: string) =>
      (await listWebhookMessages(register.workplace, responsable, { webhookId, page: PAGE })).rows;
    const evenements = async (sujet: string): Promise<readonly string[]> => {
      const { rows } = await register.workplace.records.journal.pageRows(PAGE, sujet);
      return rows.map(({ body }): string => JSON.parse(body).kind).toReversed();
    };

    it('fait une clé montrée une fois, la reconnaît, puis la révoque une seule fois', async () => {
      const { workplace } = register;
      const expiresAt = '2027-06-30T22:00:00.000Z';
      const input = { name: ' Scolarité ', scopes: ['sessions:read', 'inventée'], expiresAt };
      const { token, secret } = await makeToken(workplace, responsable, input);
      expect(token).toMatchObject({ name: 'Scolarité', scopes: ['sessions:read'], expiresAt });
      const { actor } = await openToken(workplace, secret);
      expect(actor).toMatchObject({ userId: responsable.userId, roles: ['officer'] });
      const [listee] = await listTokens(workplace, responsable);
      expect(JSON.stringify(listee)).not.toMatch(/sha256/i);
      await revokeToken(workplace, responsable, token.id);
      await revokeToken(workplace, responsable, token.id);
      expect(await openToken(workplace, secret).catch(errorCode)).toBe('api.token-revoked');
      expect(await evenements(token.id)).toEqual(['api-token.made', 'api-token.revoked']);
      expect(await revokeToken(workplace, responsable, 'inconnue').catch(errorCode)).toBe(
        'api-token.not-found',
      );
    });

    it.each([
      ['sans nom', { name: ' ', scopes: ['sessions:read'], expiresAt: null }, 'api-token.name-missing'],
      ['au nom trop long', { name: 'x'.repeat(81), scopes: [], expiresAt: null }, 'api-token.name-too-long'],
      ['sans portée', { name: 'x', scopes: ['tout'], expiresAt: null }, 'api-token.no-scope'],
      [
        'déjà finie',
        { name: 'x', scopes: ['sessions:read'], expiresAt: '2020-01-01' },
        'api-token.already-over',
      ],
      [
        'sans date lisible',
        { name: 'x', scopes: ['sessions:read'], expiresAt: 'demain' },
        'api-token.bad-expiry',
      ],
    ])('refuse une clé %s', async (_, input, code) => {
      expect(await makeToken(register.workplace, responsable, input).catch(errorCode)).toBe(code);
    });

    it('ne laisse pas une clé en faire une autre, ni vivre celle d’une personne effacée', async () => {
      const { workplace } = register;
      const partie = await register.addPerson('partie', 'officer', 'examiner');
      const { secret } = await makeToken(workplace, partie, {
        name: 'x',
        scopes: ['webhooks:write'],
        expiresAt: null,
      });
      const { actor } = await openToken(workplace, secret);
      expect(actor.roles).toEqual(['officer']);
      const input = { name: 'y', scopes: ['sessions:read'], expiresAt: null };
      expect(await makeToken(workplace, actor, input).catch(errorCode)).toBe('access.refused');
      await erasePerson(workplace, responsable, partie.userId);
      expect(await openToken(workplace, secret).catch(errorCode)).toBe('api.token-revoked');
    });

    it('prévient une adresse, essaie encore quand elle refuse, et signe chaque essai', async () => {
      const { webhook, secret } = await abonner();
      recus.length = 0;
      statuts = [500, 503];
      await corriger();
      await expect.poll(async () => (await messages(webhook.id))[0]?.outcome, PATIENCE).toBe('delivered');
      const [{ message, attempts } = { message: null, attempts: [] }] = await messages(webhook.id);
      expect(attempts.map(({ outcome, status }) => [outcome, status])).toEqual([
        ['failed', 500],
        ['failed', 503],
        ['delivered', 204],
      ]);
      expect(recus).toHaveLength(3);
      const juge = new Webhook(secret);
      for (const { headers, body } of recus) {
        const lu = juge.verify(body, {
          'webhook-id': String(headers['webhook-id']),
          'webhook-timestamp': String(headers['webhook-timestamp']),
          'webhook-signature': String(headers['webhook-signature']),
        });
        expect(headers['webhook-id']).toBe(message?.id);
        expect(lu).toEqual({
          type: 'identity.corrected',
          timestamp: expect.stringMatching(/^2026-/),
          data: { personId: nour.userId, versionId: expect.any(String) },
        });
        expect(body).not.toMatch(/Haddad|Nour|19\d\d"/);
      }
      await endWebhook(register.workplace, responsable, webhook.id);
    });

    it('abandonne un message après le dernier essai, puis le renvoie quand on le demande', async () => {
      const { webhook } = await abonner();
      statuts = [500, 500, 500];
      await corriger();
      await expect.poll(async () => (await messages(webhook.id))[0]?.outcome, PATIENCE).toBe('abandoned');
      const [{ message } = { message: null }] = await messages(webhook.id);
      const cible = { webhookId: webhook.id, messageId: message?.id ?? '' };
      await redeliverMessage(register.workplace, responsable, cible);
      await expect.poll(async () => (await messages(webhook.id))[0]?.outcome, PATIENCE).toBe('delivered');
      const avant = recus.length;
      await redeliverMessage(register.workplace, responsable, cible);
      await expect.poll(() => recus.length, PATIENCE).toBe(avant + 1);
      const inconnu = { ...cible, messageId: 'msg_inconnu' };
      expect(await redeliverMessage(register.workplace, responsable, inconnu).catch(errorCode)).toBe(
        'webhook.message-not-found',
      );
      await endWebhook(register.workplace, responsable, webhook.id);
      await corriger();
      expect(await messages(webhook.id)).toHaveLength(1);
    });

    it('met en pause une adresse qui manque trop d’essais, garde ses messages, et les envoie à la reprise', async () => {
      const { webhook } = await abonner();
      statuts = Array.from({ length: WEBHOOK_PAUSE_AFTER }, () => 500);
      const etat = async () => readWebhook(register.workplace, responsable, webhook.id);
      for (let n = 0; n < Math.ceil(WEBHOOK_PAUSE_AFTER / 3); n += 1) await corriger();
      await expect.poll(async () => (await etat()).state, PATIENCE).toBe('paused');
      expect((await etat()).change?.cause).toBe('failures');
      expect(await evenements(webhook.id)).toEqual(['webhook.subscribed', 'webhook.paused']);
      statuts = [];
      await corriger();
      expect((await messages(webhook.id))[0]?.outcome).toBe('waiting');
      const [{ message } = { message: null }] = await messages(webhook.id);
      const cible = { webhookId: webhook.id, messageId: message?.id ?? '' };
      expect(await redeliverMessage(register.workplace, responsable, cible).catch(errorCode)).toBe(
        'webhook.paused',
      );
      await resumeWebhook(register.workplace, responsable, webhook.id);
      await expect
        .poll(async () => new Set((await messages(webhook.id)).map(({ outcome }) => outcome)), PATIENCE)
        .toEqual(new Set(['delivered']));
      await endWebhook(register.workplace, responsable, webhook.id);
    }, 60_000);

    it('met en pause aussitôt une adresse qui dit qu’elle n’existe plus', async () => {
      const { webhook } = await abonner();
      statuts = [410];
      await corriger();
      const etat = async () => (await listWebhooks(register.workplace, responsable))[0];
      await expect.poll(async () => (await etat())?.change?.cause, PATIENCE).toBe('gone');
      expect((await messages(webhook.id))[0]?.attempts).toHaveLength(1);
    });

    it('ne réécrit rien : clés, révocations, adresses, messages et essais ne font que s’ajouter', async () => {
      const { db } = register.database;
      for (const table of [
        'api_token',
        'api_token_revocation',
        'api_token_use',
        'webhook',
        'webhook_change',
        'webhook_message',
        'webhook_attempt',
      ])
        await expect(db.execute(`delete from ${table}`)).rejects.toMatchObject({
          cause: { message: expect.stringContaining('append-only') },
        });
    });
  },
);
