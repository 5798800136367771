import { answered, badRequest } from '../answers.ts';
import { maxDownloadBytes } from '../files.ts';
import { requiredText } from '../validate/params.ts';
import { botMethod } from './bot-method.ts';

export const getFile = botMethod(
  'getFile',
  { file_id: requiredText('file_id', 'file_id not specified') },
  (call, params) => {
    const file = call.emulator.world.files.get(params.file_id);
    if (!file) return badRequest('wrong file_id or the file is temporarily unavailable');
    if (file.size > maxDownloadBytes) return badRequest('file is too big');
    return answered({
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      file_size: file.size,
      file_path: file.path,
    });
  },
);
