/** JSON objects as they travel: whoever reads a field looks at its type first. */
export type Json = Record<string, unknown>;

export type Block = Json & { type: string };

/** By `block_id`, then `action_id`: what a person has entered, in Slack's own shape. */
export type StateValues = Record<string, Record<string, StateValue>>;
export type StateValue = Json & { type: string };

export interface PlainText {
  type: 'plain_text';
  text: string;
  emoji?: boolean;
}

/** A view as the app gave it, checked. */
export type ViewDefinition = Json & {
  type: 'modal' | 'home';
  blocks: Block[];
  title?: PlainText;
  submit?: PlainText;
  close?: PlainText;
};

/** The Web API's envelope. */
export type ApiAnswer = ({ ok: true } & Json) | ApiFailure;

export interface ApiFailure {
  ok: false;
  error: string;
  errors?: string[];
  response_metadata?: { messages: string[] };
  [detail: string]: unknown;
}
