import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SlackScreen } from '../../slack-view.ts';
import { listIn, textIn } from './as-json.ts';
import { Blocks } from './blocks.tsx';
import { type FormValue, FormValuesContext } from './form-values.ts';
import type { ElementPress } from './slack-api.ts';
import { actInSlack } from './use-slack.ts';

/** A form that the app has opened on the chosen person's screen. */
export const SlackModal = ({ screen }: { screen: SlackScreen }) => {
  const { id, view, errors, problem } = screen;
  const { form, missing, busy, submit } = useForm(id);
  const close = (all: boolean): void => void actInSlack('close', { viewId: id, all });
  const press = (what: ElementPress) => actInSlack('press-in-view', { viewId: id, values: form.values, ...what });
  return (
    <Modal
      opened
      onClose={() => close(true)}
      title={textIn(view, 'title')}
      classNames={{ title: 'slack-form-title' }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="lg"
      centered
    >
      <form
        className="slack-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        noValidate
      >
        <Stack gap="md">
          {problem !== null && <Alert color="red">{problem}</Alert>}
          <FormValuesContext value={form}>
            <Blocks blocks={listIn(view, 'blocks')} of={id} onPress={press} errors={{ ...missing, ...errors }} />
          </FormValuesContext>
          <FormButtons view={view} busy={busy} onCancel={() => close(false)} />
        </Stack>
      </form>
    </Modal>
  );
};

/** What was filled in, and what the app found missing when it was sent. */
const useForm = (viewId: string) => {
  const [values, setValues] = useState<Readonly<Record<string, FormValue>>>({});
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const form = useMemo(
    () => ({ values, set: (name: string, value: FormValue) => setValues((now) => ({ ...now, [name]: value })) }),
    [values],
  );
  const submit = async (): Promise<void> => {
    setBusy(true);
    const outcome = await actInSlack('submit', { viewId, values });
    setMissing(outcome?.errors ?? {});
    setBusy(false);
  };
  return { form, missing, busy, submit };
};

interface FormButtonsProps {
  readonly view: SlackScreen['view'];
  readonly busy: boolean;
  readonly onCancel: () => void;
}

const FormButtons = ({ view, busy, onCancel }: FormButtonsProps) => {
  const submitLabel = textIn(view, 'submit');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {textIn(view, 'close') || 'Cancel'}
      </Button>
      {submitLabel !== '' && (
        <Button type="submit" loading={busy}>
          {submitLabel}
        </Button>
      )}
    </Group>
  );
};
