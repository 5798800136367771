import type { types } from '@slack/bolt';
import type { DeskField, DeskForm } from '../../core/desk/forms/desk-form.ts';
import type { DeskSpot } from '../../core/desk/desk-input.ts';
import { fitBlocks, VIEW_BLOCKS } from './fit-blocks.ts';
import { FIELD_ACTION, writeFormData } from './form-data.ts';
import { renderBlocks, renderOptions } from './render-blocks.ts';
import { plainText } from './write-text.ts';

const TITLE_LIMIT = 24;
const LABEL_LIMIT = 2_000;
const HINT_LIMIT = 2_000;
const WORDS_LIMIT = 3_000;

/** Pure. `spot` comes back with the answers: Slack does not say from where a form had been opened. */
export const renderForm = (form: DeskForm, spot: DeskSpot | null): types.ModalView => ({
  type: 'modal',
  callback_id: form.name,
  private_metadata: writeFormData(form, spot),
  title: plainText(form.title, TITLE_LIMIT),
  submit: plainText(form.submit, TITLE_LIMIT),
  close: plainText(form.close, TITLE_LIMIT),
  blocks: fitBlocks(
    [...renderBlocks(form.intro, VIEW_BLOCKS), ...form.fields.flatMap((field) => renderField(field) ?? [])],
    VIEW_BLOCKS,
  ),
});

/** Nothing for a list without options: Slack would refuse the form, and there is nothing to answer. */
const renderField = (field: DeskField): types.InputBlock | null => {
  const element = field.kind === 'pick' ? renderList(field) : renderWords(field);
  return (
    element && {
      type: 'input',
      block_id: field.name,
      label: plainText(field.label, LABEL_LIMIT),
      element,
      optional: field.kind === 'words' && field.optional === true,
      ...(field.hint?.trim() && { hint: plainText(field.hint, HINT_LIMIT) }),
    }
  );
};

const renderList = ({ options: offered, chosen }: Extract<DeskField, { kind: 'pick' }>): types.StaticSelect | null => {
  const options = renderOptions(offered);
  if (options.length === 0) return null;
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: FIELD_ACTION,
    options,
    ...(initial && { initial_option: initial }),
  };
};

const renderWords = ({ long, least, most }: Extract<DeskField, { kind: 'words' }>): types.PlainTextInput => ({
  type: 'plain_text_input',
  action_id: FIELD_ACTION,
  multiline: long,
  ...(least !== undefined && { min_length: least }),
  max_length: Math.min(most ?? WORDS_LIMIT, WORDS_LIMIT),
});
