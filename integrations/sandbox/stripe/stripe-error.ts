/** A refusal in Stripe's own form. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly body: { readonly error: Readonly<Record<string, string>> };
  /** Whether it was found out before anything began: only what had begun is answered alike under the same key. */
  readonly found: 'before' | 'executed';

  constructor(status: number, error: Readonly<Record<string, string>>, found: 'before' | 'executed' = 'before') {
    super(error['message']);
    this.found = found;
    this.status = status;
    this.body = { error };
  }
}

const invalid = (status: number, error: Readonly<Record<string, string>>): StripeRefusal =>
  new StripeRefusal(status, { type: 'invalid_request_error', ...error });

export const unknownParameter = (param: string): StripeRefusal =>
  invalid(400, { code: 'parameter_unknown', message: `Received unknown parameter: ${param}`, param });

export const missingParameter = (param: string): StripeRefusal =>
  invalid(400, { code: 'parameter_missing', message: `Missing required param: ${param}.`, param });

export const wrongParameter = (param: string, message: string, code = 'parameter_invalid_empty'): StripeRefusal =>
  invalid(400, { code, message, param });

export const noSuch = (what: string, id: string): StripeRefusal =>
  invalid(404, { code: 'resource_missing', message: `No such ${what}: '${id}'`, param: 'id' });

export const noSuchRoute = (method: string, path: string): StripeRefusal =>
  invalid(404, { message: `Unrecognized request URL (${method}: ${path}).` });

export const wrongKey = (): StripeRefusal => invalid(401, { message: 'Invalid API Key provided: sk_test_****' });

export const rolledKey = (): StripeRefusal =>
  invalid(401, { code: 'api_key_expired', message: 'Expired API Key provided: sk_test_****' });

export const keyInUse = (): StripeRefusal =>
  new StripeRefusal(400, {
    type: 'idempotency_error',
    message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.',
  });

/** The first call with this key has not been answered yet. */
export const keyUnderWay = (): StripeRefusal =>
  new StripeRefusal(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: 'There is currently another in-progress request using this Idempotent Key.',
  });
