/** The `code` of an error of Node or PostgreSQL. By shape and not by class: in Jest, Node's own errors are of another realm. */
export function errorCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
