import type { Api } from 'grammy';
import { GrammyError } from 'grammy';
import type { MediaBytes } from '../../core/ports/channel-adapter.ts';
import { readUpTo } from '../adapter/read-up-to.ts';
import { readSource } from './file-source.ts';

/** More than that bots are not given. */
const LARGEST_BYTES = 20 * 1_024 * 1_024;
const DEADLINE_MS = 10_000;

/** Without the address that failed: it carries the token. */
class FileUnreachable extends Error {
  override readonly name = 'FileUnreachable';
}

/**
 * The bytes of a file that came in, by the `source` that was kept of it; null when Telegram has it no more or gives none
 * so large. Throws where it may be had later.
 */
export const openMedia = async (api: Api, fileRoot: string, source: string): Promise<MediaBytes | null> => {
  const file = readSource(source);
  if (!file) return null;
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const path = await pathOf(api, file.fileId, signal);
  if (path === null) return null;
  try {
    const response = await fetch(`${fileRoot}/${path}`, { signal, redirect: 'error' });
    if (response.status === 404) return null;
    if (!response.ok) throw new FileUnreachable(`HTTP ${response.status}`);
    const bytes = await readUpTo(response, LARGEST_BYTES);
    return bytes && { bytes, contentType: response.headers.get('content-type') ?? 'application/octet-stream' };
  } catch (error) {
    throw error instanceof FileUnreachable ? error : new FileUnreachable('connection lost');
  }
};

/** Telegram's own path; it is good for an hour, so it is asked for each time. */
const pathOf = async (api: Api, fileId: string, signal: AbortSignal): Promise<string | null> => {
  try {
    const { file_path: path } = await api.getFile(fileId, signal as Parameters<Api['getFile']>[1]);
    // Joined to an address with our token in it: nothing may lead out of it.
    return path !== undefined && /^[\w./-]+$/.test(path) && !path.includes('..') ? path : null;
  } catch (error) {
    // Unknown, or too large for bots.
    if (error instanceof GrammyError && error.error_code === 400) return null;
    throw new FileUnreachable(error instanceof GrammyError ? `${error.error_code}` : 'connection lost');
  }
};
