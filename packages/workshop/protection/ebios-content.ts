/** An EBIOS RM study, its five workshops. */
export interface EbiosEntry {
  readonly businessValues: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
  }[];
  readonly supportAssets: readonly {
    readonly id: string;
    readonly name: string;
    readonly valueIds: readonly string[];
  }[];
  readonly fearedEvents: readonly {
    readonly id: string;
    readonly valueId: string;
    readonly event: string;
    readonly impacts: string;
    readonly severity: number | null;
  }[];
  readonly riskSources: readonly {
    readonly id: string;
    readonly source: string;
    readonly objective: string;
    readonly relevance: number | null;
    readonly kept: boolean;
  }[];
  readonly stakeholders: readonly {
    readonly id: string;
    readonly name: string;
    readonly dependency: number | null;
    readonly penetration: number | null;
    readonly maturity: number | null;
    readonly trust: number | null;
    readonly reportedThreat: number | null;
  }[];
  readonly strategic: readonly {
    readonly id: string;
    readonly riskSourceId: string;
    readonly path: readonly string[];
    readonly fearedEventId: string;
    readonly severity: number | null;
    readonly measureIds: readonly string[];
  }[];
  readonly operational: readonly {
    readonly id: string;
    readonly strategicId: string;
    readonly actions: readonly string[];
    readonly likelihood: number | null;
  }[];
}
