import { type Json, jsonIn, listIn, textIn, wordsIn } from './as-json.ts';

export interface OptionLook {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

/** What a list offers, with or without groups. */
export const optionsOf = (element: Json): readonly OptionLook[] => {
  const groups = listIn(element, 'option_groups');
  const options = groups.length > 0 ? groups.flatMap((group) => listIn(group, 'options')) : listIn(element, 'options');
  return options.map((option) => ({
    value: wordsIn(option, 'value'),
    label: textIn(option, 'text'),
    detail: textIn(option, 'description'),
  }));
};

export const initialOption = (element: Json): string | null => {
  const initial = jsonIn(element, 'initial_option');
  return initial ? wordsIn(initial, 'value') : null;
};
