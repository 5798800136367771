import { cutText, wellFormed } from '../../adapter/cut-text.ts';

/** What a list shows of a choice: two lines, the second one in grey. */
export interface ListItem {
  readonly title: string;
  readonly description: string | null;
}

export const BUTTON_TITLE_LIMIT = 20;
const ITEM_TITLE_LIMIT = 24;
const DESCRIPTION_LIMIT = 72;

/** A label as buttons take it: one line, and never a blank one. */
export const buttonTitle = (label: string, index: number): string =>
  wellFormed(label).replaceAll(/\s+/g, ' ').trim() || `${index + 1}`;

/** Pure: a label that is too long for its line is repeated in full below it; no two lines look the same. */
export const listItems = (labels: readonly string[]): readonly ListItem[] => {
  const taken = new Set<string>();
  return labels.map((label, index) => {
    const whole = buttonTitle(label, index);
    const title = distinct(whole, taken);
    taken.add(title);
    return { title, description: whole === title ? null : cutText(whole, DESCRIPTION_LIMIT) };
  });
};

/** WhatsApp refuses a message in which two choices have the same title. */
export const areDistinct = (titles: readonly string[]): boolean => new Set(titles).size === titles.length;

const distinct = (whole: string, taken: ReadonlySet<string>): string => {
  const plain = cutText(whole, ITEM_TITLE_LIMIT);
  for (let nth = 1, title = plain; ; nth += 1) {
    if (!taken.has(title)) return title;
    const suffix = ` (${nth + 1})`;
    title = `${cutText(whole, ITEM_TITLE_LIMIT - suffix.length)}${suffix}`;
  }
};
