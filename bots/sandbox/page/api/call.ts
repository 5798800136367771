/** A refusal or failure in words for the person at the page. */
class ApiError extends Error {}

/** Asks the sandbox; with a body, for something to be done. */
export const call = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
  const headers = { 'content-type': 'application/json' };
  const request = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`/sandbox/api${path}`, request).catch(() => {
    throw new ApiError('Callout does not answer. Is it still running?');
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(errorIn(answer) ?? `Callout answered with ${response.status}.`);
  return answer as Answer;
};

const errorIn = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string'
    ? answer.error
    : undefined;

export const inWords = (error: unknown): string => {
  if (error instanceof ApiError) return error.message;
  return `Something broke on this page: ${error instanceof Error ? error.message : 'no reason was given'}`;
};
