import { failed, gather, isFailure, wrongArguments } from '../answers.ts';
import { onlyBlocksText } from '../message-json.ts';
import { jsonParam, objectParam } from '../params.ts';
import { isRecord } from '../../../../emulation/json.ts';
import type { ApiFailure, Block, Json } from '../slack-types.ts';
import { checkBlocks } from '../validate/blocks.ts';

export interface MessageContent {
  text: string;
  /** Undefined: the call did not say; empty: none. */
  blocks: Block[] | undefined;
  attachments: Json[] | undefined;
  metadata: Json | undefined;
}

const longestText = 40_000;

/** Text, blocks and what else makes a message, by Slack's limits. */
export function readContent(values: Json): MessageContent | ApiFailure {
  const given = values['text'];
  if (given !== undefined && given !== null && typeof given !== 'string') {
    return wrongArguments(['must provide a string [json-pointer:/text]']);
  }
  const text = given ?? '';
  if (Array.from(text).length > longestText) return failed('msg_too_long');
  const blocks = readBlocks(values);
  if (blocks !== undefined && !Array.isArray(blocks)) return blocks;
  const attachments = readAttachments(values);
  if (attachments !== undefined && !Array.isArray(attachments)) return attachments;
  const metadata = readMetadata(values);
  if (isFailure(metadata)) return metadata;
  const isEmpty = text.trim() === '' && !(blocks?.length || attachments?.length);
  if (isEmpty) return failed('no_text');
  return { text: text === '' && blocks?.length ? onlyBlocksText : text, blocks, attachments, metadata };
}

function readBlocks(values: Json): Block[] | undefined | ApiFailure {
  const read = jsonParam(values, 'blocks');
  if (read === 'malformed') return failed('invalid_blocks_format');
  if (read.value === undefined) return undefined;
  if (!Array.isArray(read.value)) return failed('invalid_blocks_format');
  const problems = gather((report) => checkBlocks(report, '/blocks', read.value, 'message'));
  return problems.length > 0 ? wrongArguments(problems, 'invalid_blocks') : (read.value as Block[]);
}

/** Only their outline: nothing new should be built with them. */
function readAttachments(values: Json): Json[] | undefined | ApiFailure {
  const read = jsonParam(values, 'attachments');
  if (read === 'malformed') return failed('invalid_attachments');
  if (read.value === undefined) return undefined;
  if (!Array.isArray(read.value) || !read.value.every(isRecord)) return failed('invalid_attachments');
  return read.value.length > 100 ? failed('too_many_attachments') : read.value;
}

const largestMetadataBytes = 8_000;

function readMetadata(values: Json): Json | undefined | ApiFailure {
  const metadata = objectParam(values, 'metadata');
  if (metadata === undefined) return undefined;
  if (metadata === 'malformed') return failed('invalid_metadata_format');
  const { event_type: type, event_payload: payload } = metadata;
  if (typeof type !== 'string' || type === '' || !isRecord(payload)) return failed('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(metadata)) > largestMetadataBytes) return failed('metadata_too_large');
  return { event_type: type, event_payload: payload };
}
