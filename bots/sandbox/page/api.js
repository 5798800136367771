/**
 * @typedef {import('../phone.ts').Phone} Phone
 * @typedef {import('../clock-routes.ts').ClockReading} ClockReading
 * @typedef {{ answered: boolean, text: string | null, alert: boolean }} PressAnswer
 * @typedef {{ scope: string, commands: { command: string, description: string }[] }} CommandSet
 */

/** A refusal or failure in words for the person at the page. */
class ApiError extends Error {}

/** @returns {Promise<{ phones: Phone[], elsewhere: boolean, timeZone: string }>} */
export async function readPhones() {
  return /** @type {{ phones: Phone[], elsewhere: boolean, timeZone: string }} */ (await call('/phones'));
}

/** @returns {Promise<ClockReading>} */
export async function readClock() {
  return /** @type {ClockReading} */ (await call('/clock'));
}

/**
 * @param {{ by: number } | { to: 'next' }} wanted
 * @returns {Promise<ClockReading>}
 */
export async function moveClock(wanted) {
  return /** @type {ClockReading} */ (await call('/clock', wanted));
}

/** @returns {Promise<{ commands: CommandSet[] }>} */
export async function readCommands() {
  return /** @type {{ commands: CommandSet[] }} */ (await call('/commands'));
}

/**
 * What a person does on their phone.
 * @param {number} phone
 * @param {string} what
 * @param {unknown} [input]
 */
export async function act(phone, what, input = {}) {
  await call(`/phones/${phone}/${what}`, input);
}

/**
 * @param {number} phone
 * @param {{ messageId: number, data: string | null }} button
 * @returns {Promise<PressAnswer>}
 */
export async function pressButton(phone, button) {
  return /** @type {PressAnswer} */ (await call(`/phones/${phone}/press`, button));
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function inWords(error) {
  if (error instanceof ApiError) return error.message;
  return `Something broke on this page: ${error instanceof Error ? error.message : 'no reason was given'}`;
}

/**
 * @param {string} path below /sandbox/api
 * @param {unknown} [body] absent: only reads
 * @returns {Promise<unknown>}
 */
async function call(path, body) {
  const headers = { 'content-type': 'application/json' };
  const request = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`/sandbox/api${path}`, request).catch(() => {
    throw new ApiError('Callout does not answer. Is it still running?');
  });
  const answer = /** @type {{ error?: string }} */ (await response.json().catch(() => ({})));
  if (!response.ok) throw new ApiError(answer.error ?? `Callout answered with ${response.status}.`);
  return answer;
}
