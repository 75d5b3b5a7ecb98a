const STATUSES: Readonly<Record<string, number>> = {
  'access.refused': 403,
  'page.forbidden': 403,
  'request.foreign-origin': 403,
  'identity.signed-out': 401,
  'identity.wrong-password': 403,
  'identity.too-many-attempts': 429,
  'tutor.too-many-attempts': 429,
  'survey.too-many-attempts': 429,
  'account.too-many-attempts': 429,
  'mission.report-confidential': 403,
  'retention.content-erased': 410,
  'files.no-room': 507,
  'service.none': 404,
  'service.key-refused': 401,
  'service.bad-rows': 400,
  'onnx.out-of-time': 503,
  'onnx.out-of-memory': 503,
  'onnx.ended': 503,
  'onnx.no-walls': 503,
  'onnx.not-loaded': 503,
  'onnx.not-run': 503,
  'api.no-token': 401,
  'api.token-refused': 401,
  'api.token-expired': 401,
  'api.token-revoked': 401,
  'api.scope-missing': 403,
  'api.too-many-requests': 429,
  'api.bad-request': 400,
  'api.bad-json': 400,
  'api.bad-cursor': 400,
  'api.too-large': 413,
  'api.bad-content-type': 415,
  'api.key-in-progress': 409,
  'api.failed': 500,
  'tracking.no-key': 401,
  'tracking.key-refused': 401,
  'tracking.no-such-endpoint': 404,
  'tracking.no-such-file': 404,
  'candidacy.already-enrolled': 409,
  'identity.superseded': 412,
};

/** The HTTP status of an error code: what is absent is 404, what is refused 403, any other misuse 422. */
export function statusOf(code: string): number {
  const known = STATUSES[code];
  if (known !== undefined) return known;
  return code.endsWith('not-found') || code.endsWith('.missing') || code.endsWith('.unknown') ? 404 : 422;
}
