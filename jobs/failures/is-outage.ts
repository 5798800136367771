/** Connection lost or refused, shutting down, starting up, out of connections, ended while idle, read only. */
const SQL_STATES = /^(?:08...|53...|57P0.|57014|25P0[34]|25006)$/;
const SYSTEM = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND)$/;
/** Prisma's own names for the same. */
const PRISMA = /^P(?:1001|1002|1008|1017|2024|2028|2037)$/;
const MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|too many clients|cannot use a pool after/i;

/** Whether the database was away rather than the work wrong: no fault of whatever was being done. */
export const isOutage = (error: unknown): boolean => {
  const seen = new Set<unknown>();
  const isIt = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return false;
    seen.add(value);
    const { code, originalCode, message, cause, meta, driverAdapterError } = value as Record<string, unknown>;
    if ([code, originalCode].some((it) => typeof it === 'string' && isCode(it))) return true;
    if (typeof message === 'string' && MESSAGES.test(message)) return true;
    const inner: readonly unknown[] = value instanceof AggregateError ? value.errors : [];
    return [cause, meta, driverAdapterError, ...inner].some(isIt);
  };
  return isIt(error);
};

const isCode = (code: string): boolean => SQL_STATES.test(code) || SYSTEM.test(code) || PRISMA.test(code);
