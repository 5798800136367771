import { FluentBundle, FluentResource } from '@fluent/bundle';

export type TextArgs = Readonly<Record<string, string | number>>;

/** Says one text of the catalogue in one language. */
export type Say = (key: string, args?: TextArgs) => string;

export interface Texts {
  /** The languages that are complete, source language first. */
  readonly locales: readonly string[];
  /** The best language that we have for what a platform or a person gives us. */
  negotiate(wanted: string | null): string;
  in(locale: string): Say;
}

const SOURCE = 'en';

/**
 * Builds the message catalogue from Fluent sources, per locale. Isolation marks are off: SMS would pay for them and
 * show them. A missing text is a bug, not a surprise for a customer, so it throws.
 */
export const createTexts = (sources: Readonly<Record<string, readonly string[]>>): Texts => {
  const bundles = new Map(Object.entries(sources).map(([locale, files]) => [locale, bundleOf(locale, files)]));
  const locales = [SOURCE, ...[...bundles.keys()].filter((locale) => locale !== SOURCE)];
  const negotiate = (wanted: string | null): string => {
    const language = wanted?.toLowerCase().split(/[-_]/)[0] ?? SOURCE;
    return bundles.has(language) ? language : SOURCE;
  };
  return { locales, negotiate, in: (locale) => sayIn(bundles, negotiate(locale)) };
};

const bundleOf = (locale: string, files: readonly string[]): FluentBundle => {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const file of files) {
    const [error] = bundle.addResource(new FluentResource(file));
    if (error) throw error;
  }
  return bundle;
};

const sayIn =
  (bundles: ReadonlyMap<string, FluentBundle>, locale: string): Say =>
  (key, args = {}) => {
    const bundle = bundles.get(locale)?.hasMessage(key) ? bundles.get(locale) : bundles.get(SOURCE);
    const pattern = bundle?.getMessage(key)?.value;
    if (!bundle || !pattern) throw new Error(`No text for ${key}`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, args, errors);
    if (errors[0]) throw new Error(`Text ${key}: ${errors[0].message}`);
    return text;
  };
