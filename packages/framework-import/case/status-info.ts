export type CaseMinorCode =
  | 'unknownobject'
  | 'invalid_uuid'
  | 'invalid_sort_field'
  | 'invalid_selection_field';

export interface StatusInfo {
  readonly imsx_codeMajor: 'failure';
  readonly imsx_severity: 'error';
  readonly imsx_description: string;
  readonly imsx_codeMinor: {
    readonly imsx_codeMinorField: readonly [
      { readonly imsx_codeMinorFieldName: 'sourcedId'; readonly imsx_codeMinorFieldValue: CaseMinorCode },
    ];
  };
}

export interface CaseAnswer {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The error body that 1EdTech services share (imsx_StatusInfo), with its HTTP status. */
export function refuseCase(code: CaseMinorCode, description: string): CaseAnswer {
  const body: StatusInfo = {
    imsx_codeMajor: 'failure',
    imsx_severity: 'error',
    imsx_description: description,
    imsx_codeMinor: {
      imsx_codeMinorField: [{ imsx_codeMinorFieldName: 'sourcedId', imsx_codeMinorFieldValue: code }],
    },
  };
  return { status: code === 'unknownobject' ? 404 : 400, headers: {}, body };
}
