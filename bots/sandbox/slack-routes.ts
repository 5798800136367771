import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { perform, readInput, SandboxError } from './read-input.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { SlackControl } from './slack/control-client.ts';
import { readSlack } from './slack-view.ts';

type Run<Input> = (slack: SlackControl, user: string, input: Input) => Promise<unknown>;

/** What the body must be, and what is done with it; with the types of the two checked against each other, once. */
const act =
  <Schema extends z.ZodType>(schema: Schema, run: Run<z.output<Schema>>): Run<unknown> =>
  (slack, user, body) =>
    run(slack, user, readInput(schema, body));

const id = z.string().regex(/^[A-Z0-9]{2,40}$/, 'is no id of Slack’s');
const who = z.object({ user: id });
const ts = z.string().regex(/^\d+\.\d+$/, 'is no timestamp of Slack’s');
const picture = z.object({ user: id, after: z.coerce.number().int().min(0).default(0) });
const post = z.strictObject({
  channel: id,
  text: z.string().regex(/\S/, 'says nothing').max(40_000),
  threadTs: ts.optional(),
});
const slash = z.strictObject({
  channel: id,
  command: z.string().regex(/^\/[a-z0-9_-]+$/, 'is no command'),
  text: z.string().max(4_000),
});
const edit = z.strictObject({ channel: id, ts, text: post.shape.text });
const remove = z.strictObject({ channel: id, ts });
const react = z.strictObject({ channel: id, ts, name: z.string().min(1).max(60), remove: z.boolean() });
const values = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));
const element = {
  actionId: z.string().min(1).max(255),
  blockId: z.string().min(1).max(255),
  selectedOption: z.union([z.string(), z.array(z.string())]).optional(),
};
const press = z.strictObject({ channel: id, messageTs: ts, ...element });
const pressInView = z.strictObject({ viewId: id, values: values.default({}), ...element });
const submit = z.strictObject({ viewId: id, values });
const close = z.strictObject({ viewId: id, all: z.boolean() });

const acts: Readonly<Record<string, Run<unknown>>> = {
  post: act(post, ({ postMessage: write }, user, { threadTs, ...input }) =>
    write({ user, ...input, ...(threadTs !== undefined && { threadTs }) }),
  ),
  edit: act(edit, (slack, user, input) => slack.editMessage({ user, ...input })),
  delete: act(remove, (slack, user, input) => slack.deleteMessage({ user, ...input })),
  slash: act(slash, (slack, user, input) => slack.slash({ user, ...input })),
  react: act(react, (slack, user, input) => slack.react({ user, ...input })),
  // The page has asked already, where the button wants that.
  press: act(press, (slack, user, input) => slack.press({ user, ...withoutAbsent(input) })),
  'press-in-view': act(pressInView, (slack, user, input) => slack.pressInView({ user, ...withoutAbsent(input) })),
  submit: act(submit, (slack, user, input) => slack.submitView({ user, ...input })),
  close: act(close, (slack, user, input) => slack.closeView({ user, ...input })),
  home: act(z.strictObject({}), (slack, user) => slack.openHome({ user })),
};

const withoutAbsent = <Input extends { selectedOption?: string | string[] | undefined }>({
  selectedOption,
  ...input
}: Input) => ({ ...input, ...(selectedOption !== undefined && { selectedOption }) });

/** The desk's Slack: what a person sees there, and one address per act. */
export const addSlackRoutes = (
  app: FastifyInstance,
  slack: SlackControl | null,
  clock: SandboxClock,
  roleOf: (user: string) => string | null,
): void => {
  app.get('/sandbox/api/slack', ({ query }) =>
    perform(async () => {
      const { user, after } = readInput(picture, query);
      return readSlack(reach(slack), clock, user, after);
    }),
  );
  app.get('/sandbox/api/slack/people', () =>
    perform(async () => {
      const users = slack === null ? [] : await slack.users();
      const people = users.filter(({ isBot, isDeactivated }) => !isBot && !isDeactivated);
      return { people: people.map(({ id: user, realName }) => ({ id: user, name: realName, role: roleOf(user) })) };
    }),
  );
  for (const [name, run] of Object.entries(acts)) {
    app.post(`/sandbox/api/slack/:user/${name}`, ({ params, body }) =>
      perform(() => run(reach(slack), readInput(who, params).user, body)),
    );
  }
};

const reach = (slack: SlackControl | null): SlackControl => {
  if (slack) return slack;
  throw new SandboxError(409, 'This process has no Slack: it is emulated elsewhere.');
};
