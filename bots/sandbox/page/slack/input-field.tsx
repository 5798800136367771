import { Checkbox, MultiSelect, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type Json, jsonIn, listIn, textIn, wordsIn } from './as-json.ts';
import { useFormValue } from './form-values.ts';
import { initialOption, optionsOf } from './options.ts';

interface FieldLook {
  readonly label: string;
  readonly description: string;
  readonly error: string | null;
  readonly required: boolean;
}

/** One field of a form, with what is wrong with it below. */
export const InputField = ({ block, error }: { block: Json; error: string | null }) => {
  const element = jsonIn(block, 'element') ?? {};
  const look: FieldLook = {
    label: textIn(block, 'label'),
    description: textIn(block, 'hint'),
    error,
    required: block['optional'] !== true,
  };
  const name = wordsIn(block, 'block_id');
  switch (wordsIn(element, 'type')) {
    case 'static_select':
      return <OneOf name={name} element={element} look={look} />;
    case 'radio_buttons':
      return <Radios name={name} element={element} look={look} />;
    case 'multi_static_select':
      return <SomeOf name={name} element={element} look={look} />;
    case 'checkboxes':
      return <Checks name={name} element={element} look={look} />;
    case 'datepicker':
      return <Words name={name} element={element} look={look} type="date" initial="initial_date" />;
    case 'timepicker':
      return <Words name={name} element={element} look={look} type="time" initial="initial_time" />;
    case 'number_input':
      return <Words name={name} element={element} look={look} type="number" initial="initial_value" />;
    case 'email_text_input':
      return <Words name={name} element={element} look={look} type="email" initial="initial_value" />;
    case 'plain_text_input':
      return element['multiline'] === true ? (
        <LongWords name={name} element={element} look={look} />
      ) : (
        <Words name={name} element={element} look={look} type="text" initial="initial_value" />
      );
    default:
      return <p className="block-unknown">{look.label}: this kind of field can’t be shown here.</p>;
  }
};

interface FieldProps {
  readonly name: string;
  readonly element: Json;
  readonly look: FieldLook;
}

const Words = ({ name, element, look, type, initial }: FieldProps & { type: string; initial: string }) => {
  const [value, setValue] = useFormValue(name, wordsIn(element, initial));
  return (
    <TextInput
      {...look}
      type={type}
      placeholder={textIn(element, 'placeholder')}
      value={String(value ?? '')}
      onChange={(event) => setValue(event.currentTarget.value)}
    />
  );
};

const LongWords = ({ name, element, look }: FieldProps) => {
  const [value, setValue] = useFormValue(name, wordsIn(element, 'initial_value'));
  return (
    <Textarea
      {...look}
      autosize
      minRows={3}
      placeholder={textIn(element, 'placeholder')}
      value={String(value ?? '')}
      onChange={(event) => setValue(event.currentTarget.value)}
    />
  );
};

const OneOf = ({ name, element, look }: FieldProps) => {
  const [value, setValue] = useFormValue(name, initialOption(element));
  const options = optionsOf(element);
  return (
    <Select
      {...look}
      searchable
      allowDeselect={false}
      clearable={!look.required}
      nothingFoundMessage="Nothing like that"
      placeholder={textIn(element, 'placeholder') || 'Choose'}
      data={options.map(({ value: option, label }) => ({ value: option, label }))}
      value={typeof value === 'string' ? value : null}
      renderOption={({ option }) => (
        <span className="slack-option">
          {option.label}
          <small>{options.find((one) => one.value === option.value)?.detail}</small>
        </span>
      )}
      onChange={setValue}
    />
  );
};

const Radios = ({ name, element, look }: FieldProps) => {
  const [value, setValue] = useFormValue(name, initialOption(element));
  return (
    <Radio.Group {...look} value={typeof value === 'string' ? value : null} onChange={setValue}>
      <Stack gap="xs" mt="xs">
        {optionsOf(element).map(({ value: option, label, detail }) => (
          <Radio key={option} value={option} label={label} description={detail} />
        ))}
      </Stack>
    </Radio.Group>
  );
};

const chosenIn = (element: Json): readonly string[] =>
  listIn(element, 'initial_options').map((option) => wordsIn(option, 'value'));

const SomeOf = ({ name, element, look }: FieldProps) => {
  const [value, setValue] = useFormValue(name, chosenIn(element));
  return (
    <MultiSelect
      {...look}
      searchable
      data={optionsOf(element).map(({ value: option, label }) => ({ value: option, label }))}
      value={Array.isArray(value) ? [...(value as readonly string[])] : []}
      onChange={setValue}
    />
  );
};

const Checks = ({ name, element, look }: FieldProps) => {
  const [value, setValue] = useFormValue(name, chosenIn(element));
  return (
    <Checkbox.Group {...look} value={Array.isArray(value) ? [...(value as readonly string[])] : []} onChange={setValue}>
      <Stack gap="xs" mt="xs">
        {optionsOf(element).map(({ value: option, label, detail }) => (
          <Checkbox key={option} value={option} label={label} description={detail} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};
