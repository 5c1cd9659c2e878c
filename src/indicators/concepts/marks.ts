import { type Exact, mean, shown, sum } from "../../domain/exact.ts";
import { type Evidence, evidence, type Measurement, type Term } from "../../domain/measurement.ts";
import type { Origin } from "../../domain/origin.ts";
import { joinTexts, type Text } from "../../domain/text.ts";
import { type Policies, RATER_KINDS, RATER_LABELS, type RaterKind } from "../../scheme/policies.ts";

/** One mark, 0–100, of one voice. */
export type Mark = {
  readonly kind: RaterKind;
  readonly voice: string;
  readonly score: Exact;
  readonly at: Origin;
};

/** The mean of one kind of rater, or why that kind is left out. */
type KindMean = { readonly kind: RaterKind; readonly voices: number; readonly mean: Exact | null };

/** A rating made of marks: the weighted mean of the kinds' means, or null where no kind has enough voices. */
export type Rated = {
  readonly value: Exact | null;
  /** The kinds' means times their weights, and the weights: the value is their quotient. */
  readonly part: Exact;
  readonly whole: Exact;
  /** Voices that counted. */
  readonly voices: number;
  /** Voices heard, counted or not. */
  readonly heard: number;
  readonly notes: readonly Text[];
  readonly terms: readonly Term[];
  readonly evidence: readonly Evidence[];
};

/**
 * 多角度评价后取平均值 (考核规定 §三.4, decision 7): one voice each, then the mean within each kind of rater, then
 * the weighted mean of those means. A kind with fewer voices than the minimum is left out, so that no
 * colleague's mark can be deduced.
 */
export function rate(marks: readonly Mark[], policies: Policies): Rated {
  const kinds = RATER_KINDS.flatMap((kind) => kindMean(kind, marks, policies) ?? []);
  const counting = kinds.flatMap(({ kind, mean: value, voices }): Term[] =>
    value === null
      ? []
      : [
          {
            label: RATER_LABELS[kind],
            raters: kind,
            value,
            weight: policies["rater-weights"][kind],
            sample: voices,
          },
        ],
  );
  const part = sum(counting.map(({ value, weight }) => value.mul(weight)));
  const whole = sum(counting.map(({ weight }) => weight));
  const left = new Map(
    kinds.filter((one) => one.mean === null).map((one) => [one.kind, tooFew(one, policies)]),
  );
  return {
    value: counting.length === 0 ? null : part.div(whole),
    part,
    whole,
    voices: kinds.reduce((total, one) => total + (one.mean === null ? 0 : one.voices), 0),
    heard: kinds.reduce((total, one) => total + one.voices, 0),
    notes: kinds.map((one) => left.get(one.kind) ?? sayKind(one)),
    terms: counting,
    evidence: marks.map(({ kind, at }) => {
      const reason = left.get(kind) ?? null;
      return evidence(reason === null ? "part" : "left-out", at, { reason, confidential: true });
    }),
  };
}

function kindMean(kind: RaterKind, marks: readonly Mark[], policies: Policies): KindMean | null {
  const byVoice = new Map<string, Exact[]>();
  for (const mark of marks) {
    if (mark.kind !== kind) continue;
    byVoice.set(mark.voice, [...(byVoice.get(mark.voice) ?? []), mark.score]);
  }
  const voices = byVoice.size;
  if (voices === 0) return null;
  const enough = voices >= policies["minimum-raters"][kind];
  return { kind, voices, mean: enough ? mean([...byVoice.values()].map(mean)) : null };
}

function sayKind({ kind, voices, mean: value }: KindMean): Text {
  const number = value === null ? "" : shown(value);
  return {
    zh: `${RATER_LABELS[kind].zh}：${voices} 个评价主体，平均 ${number}`,
    en: `${RATER_LABELS[kind].en}: ${sayVoices(voices)}, mean ${number}`,
  };
}

function sayVoices(voices: number): string {
  return voices === 1 ? "1 voice" : `${voices} voices`;
}

function tooFew({ kind, voices }: KindMean, policies: Policies): Text {
  const fewest = policies["minimum-raters"][kind];
  return {
    zh: `${RATER_LABELS[kind].zh}：只有 ${voices} 个评价主体，少于 ${fewest} 个，不计`,
    en: `${RATER_LABELS[kind].en}: only ${sayVoices(voices)}, fewer than ${fewest}, left out`,
  };
}

/** A rating as a measurement: undefined without any voice, too few where every kind is below its minimum. */
export function ratingMeasurement(rated: Rated, leftOut: readonly Evidence[], nothing: Text): Measurement {
  const behind = { evidence: [...rated.evidence, ...leftOut], notes: rated.notes, terms: rated.terms };
  const parts = { part: rated.part, whole: rated.whole, sample: rated.voices };
  if (rated.value !== null) return { state: "value", value: rated.value, ...parts, ...behind };
  const none = { part: null, whole: null, sample: 0, ...behind };
  return rated.heard === 0
    ? { state: "undefined", reason: nothing, ...none }
    : { state: "too-few", reason: joinTexts(rated.notes, { zh: "；", en: "; " }), ...none };
}

/** A mark that does not count, with the reason and without the rater. */
export function markLeftOut(at: Origin, reason: Text): Evidence {
  return evidence("left-out", at, { reason, confidential: true });
}
