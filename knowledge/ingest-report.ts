/** For the author: what to mend, and where. */
export interface DocumentProblem {
  readonly path: string;
  readonly message: string;
}

export interface IngestReport {
  readonly documents: number;
  readonly passages: number;
  /** Documents that were new or had changed; the others were not opened. */
  readonly read: number;
  /** Passages that the model was given. */
  readonly embedded: number;
  /** False when the documents say what the published snapshot says already. */
  readonly published: boolean;
  /** Documents left out, or usable with a flaw. */
  readonly problems: readonly DocumentProblem[];
  /** Of the problems, those that were not there in the snapshot before. */
  readonly newProblems: readonly DocumentProblem[];
}

/** How far an ingest has come, for whoever waits for it. */
export interface IngestProgress {
  readonly step: 'read' | 'embed';
  readonly done: number;
  readonly total: number;
}
