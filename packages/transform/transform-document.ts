import type { Leak } from './pipeline/find-leaks.ts';
import type { VectorFacts } from './pipeline/measure-vectors.ts';
import type { ValueKind } from './pipeline/pipeline-node.ts';
import type { ParallelAnalysis } from './reduce/analyse-parallel.ts';
import type { Fidelity } from './reduce/measure-fidelity.ts';
import type { Stability } from './reduce/measure-stability.ts';
import type { FilterCount } from './rows/filter-rows.ts';
import type { SplitRule } from './rows/split-rows.ts';

/** Something to know before vectors are used, with its count and its place. */
export interface TransformWarning {
  readonly code: string;
  readonly node: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A row before and after a node, in a few words. */
export interface NodePreview {
  readonly line: number;
  readonly test: boolean;
  readonly before: string;
  readonly after: string;
  /** What it looks like, small; null for what has no look. */
  readonly thumbnail: Thumbnail | null;
}

/** Levels from 0 to 255 on a small grid: a picture, the frames of a sound (time across, bands upward), the outline of a sound. */
export interface Thumbnail {
  readonly kind: 'picture' | 'frames' | 'wave';
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** Row after row from the top; for a wave, the largest size of a sample in each of `width` pieces. */
  readonly levels: readonly number[];
}

/** How many rows have how many words. */
export interface WordCounts {
  readonly most: number;
  /** Rows in ten equal ranges of words, from 0 to `most`. */
  readonly rows: readonly number[];
}

export interface DescribedNode {
  readonly id: string;
  readonly op: string;
  readonly gives: ValueKind;
  readonly learns: boolean;
  readonly fitsOn: 'train' | 'all';
  /** Rows of each side that go through it, copies included. */
  readonly rows: { readonly train: number; readonly test: number };
  /** Rows it learned from; 0 when it learns nothing. */
  readonly fitted: number;
  readonly columns: number;
  /** The first of its columns. */
  readonly names: readonly string[];
  /** Share of the words (or tokens of an encoder) of test that its vocabulary does not know; null without a vocabulary. */
  readonly unseen: number | null;
  /** How long texts are in words; null for what is not words. */
  readonly words: WordCounts | null;
  /** Share of the variance that its components keep; null without components. */
  readonly explained: number | null;
  /** Components beyond what chance gives; null for what is not principal components, or is too large to permute. */
  readonly parallel: ParallelAnalysis | null;
  readonly preview: readonly NodePreview[];
}

/** What the files of an image or sound node were, before they were brought to one form. */
export interface MediaFacts {
  readonly node: string;
  readonly files: number;
  readonly formats: Readonly<Record<string, number>>;
  /** Width and height of the smallest and of the largest picture, in pixels. */
  readonly sizes: {
    readonly smallest: readonly [number, number];
    readonly largest: readonly [number, number];
  } | null;
  /** Samples a second, and how many sounds have them. */
  readonly rates: readonly { readonly rate: number; readonly count: number }[];
  readonly seconds: { readonly shortest: number; readonly longest: number; readonly total: number } | null;
  /** What was lost or is odd (`deep`, `cmyk`, `turned`, `seeThrough`, `stereo`, `cut`, `silent`, `clipped`, `unreadable`), with a first file. */
  readonly told: readonly { readonly what: string; readonly count: number; readonly file: string }[];
}

export interface SplitFacts extends SplitRule {
  readonly seed: number;
  readonly train: number;
  readonly test: number;
  /** Copies that augmentation added to the training side. */
  readonly copies: number;
  /** SHA-256 of the lines « identifier, side », in order. */
  readonly idsSha256: string;
}

export interface ProjectedPoint {
  readonly line: number;
  readonly test: boolean;
  readonly x: number;
  readonly y: number;
  /** Place of its class among `classes`; null without one. */
  readonly class: number | null;
}

/** One row of the file as it was brought. */
export interface LookedRow {
  readonly line: number;
  readonly cells: readonly { readonly column: string; readonly text: string }[];
  /** Files that it names, each as an output that a page shows, or the code of what it is not. */
  readonly files: readonly {
    readonly column: string;
    readonly file: string;
    readonly kind: 'picture' | 'sound';
    readonly output: string | null;
    readonly fault: string | null;
  }[];
}

export interface ReductionFacts {
  readonly method: 'pca' | 'umap' | 'tsne';
  readonly components: number;
  /** Share of the variance of each axis; empty for UMAP and t-SNE, whose axes have none. */
  readonly explained: readonly number[];
  readonly fidelity: Fidelity | null;
  /** What changing the seed changes; null for components, which have none. */
  readonly stability: Stability | null;
  /** Why there is no fidelity or no picture. */
  readonly refusal: {
    readonly code: string;
    readonly info: Readonly<Record<string, string | number>>;
  } | null;
  readonly classes: readonly string[];
  readonly points: readonly ProjectedPoint[];
}

/** What an encoder made of the texts of a node. */
export interface EncoderFacts {
  readonly node: string;
  readonly model: string;
  readonly modelSha256: string;
  readonly tokenizer: string;
  readonly tokenizerSha256: string;
  /** What the model gives as its licence; empty when it says nothing. */
  readonly licence: string;
  /** Output of the model that was read. */
  readonly output: string;
  readonly pooling: 'mean' | 'cls' | 'pooled';
  readonly length: number;
  readonly normalise: boolean;
  readonly dimensions: number;
  /** Entries of the tokenizer, and rows of the table of the model (null when it is not found). */
  readonly vocabulary: { readonly tokenizer: number; readonly model: number | null };
  readonly rows: number;
  /** Tokens of a row before it is cut, without those that are added. */
  readonly tokens: { readonly mean: number; readonly longest: number };
  readonly cut: { readonly rows: number; readonly line: number };
  /** Share of tokens that the vocabulary does not hold. */
  readonly unknown: number;
  /** The same among rows of test; null without a token there. */
  readonly unknownInTest: number | null;
  /** Rows of nothing but such tokens, and rows without a token. */
  readonly allUnknown: { readonly rows: number; readonly line: number };
  readonly empty: { readonly rows: number; readonly line: number };
}

/** What of the fitted pipeline is in its ONNX file. */
export interface OnnxFacts {
  /** Nodes that the graph computes; none, no file. */
  readonly inside: readonly string[];
  /** What it must be given, in the order of its inputs; `size` is null for words, as many as the longest row has. */
  readonly inputs: readonly {
    readonly name: string;
    readonly kind: 'number' | 'text' | 'words' | 'levels' | 'vectors';
    readonly size: number | null;
    readonly column: string | null;
    readonly node: string | null;
  }[];
  /** Nodes that stay out of it, each with the code of why. */
  readonly outside: readonly { readonly node: string; readonly op: string; readonly reason: string }[];
}

/** The whole of what a run of transformation says. */
export interface TransformDocument {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly kept: number;
  readonly filters: readonly FilterCount[];
  readonly split: SplitFacts;
  readonly nodes: readonly DescribedNode[];
  readonly vectors: VectorFacts;
  readonly media: readonly MediaFacts[];
  readonly encoders: readonly EncoderFacts[];
  readonly leaks: readonly Leak[];
  readonly warnings: readonly TransformWarning[];
  readonly onnx: OnnxFacts;
  readonly reduction: ReductionFacts;
}

/** What each node costs for a row, measured on this machine: beside what is computed, never in it. */
export interface TimedNode {
  readonly id: string;
  readonly microseconds: number;
  /** Share of rows it lets through. */
  readonly selectivity: number;
}

/** What removing a node changes, on the same rows of test. */
export interface Ablation {
  /** Id of what is left out, or copied without change. */
  readonly without: string;
  /** What stands in its place: nothing, or as many plain copies (the same number of training rows). */
  readonly instead: 'nothing' | 'plain-copies';
  /** Training rows of the reduced pipeline, copies included. */
  readonly train: number;
  readonly metric: 'accuracy' | 'absolute-error';
  /** Quality of the whole, then without it. */
  readonly whole: number;
  readonly reduced: number;
  /** Whole less reduced. */
  readonly difference: number;
  readonly interval: { readonly lo: number; readonly hi: number } | null;
  readonly method: string;
  readonly p: number | null;
  readonly adjustedP: number | null;
}

export interface AblationDocument {
  readonly learner: 'logistic' | 'ridge';
  readonly train: number;
  readonly test: number;
  /** Columns the learner saw, and how many they were before they were reduced. */
  readonly columns: { readonly seen: number; readonly of: number };
  /** What answering the same for every row would give: the most frequent class, or the mean. */
  readonly baseline: number;
  readonly metric: Ablation['metric'];
  readonly whole: number;
  readonly ablations: readonly Ablation[];
}
