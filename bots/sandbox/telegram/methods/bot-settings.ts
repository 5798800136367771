import { answered, badRequest, isFailure } from '../answers.ts';
import { announce } from '../emulator.ts';
import { reachChat } from '../people-and-chats.ts';
import { isRecord } from '../../../../emulation/json.ts';
import { json, optionalInteger, optionalText } from '../validate/params.ts';
import { botMethod } from './bot-method.ts';

const scopeShape = {
  scope: json('scope', "can't parse BotCommandScope JSON object"),
  language_code: optionalText('language_code'),
};

function scopeKey(scope: unknown): string {
  return scope === undefined ? '{"type":"default"}' : JSON.stringify(scope);
}

function commandProblem(command: unknown): string | null {
  if (!isRecord(command)) return "can't parse BotCommand: expected an Object";
  for (const field of ['command', 'description']) {
    if (command[field] === undefined) return `can't parse BotCommand: Can't find field "${field}"`;
    if (typeof command[field] !== 'string') return `can't parse BotCommand: Field "${field}" must be of type String`;
  }
  if (!/^\/?[a-z0-9_]{1,32}$/.test(String(command['command']))) return 'BOT_COMMAND_INVALID';
  const length = String(command['description']).trim().length;
  return length < 1 || length > 256 ? 'BOT_COMMAND_DESCRIPTION_INVALID' : null;
}

export const setMyCommands = botMethod(
  'setMyCommands',
  { commands: json('commands', "can't parse commands JSON object"), ...scopeShape },
  (call, params) => {
    if (!Array.isArray(params.commands)) return badRequest('expected an Array of BotCommand');
    const commands: unknown[] = params.commands;
    if (commands.length > 100) return badRequest('BOT_COMMANDS_TOO_MUCH');
    const problem = commands.map(commandProblem).find((found) => found !== null);
    if (problem) return badRequest(problem);
    const { world } = call.emulator;
    const scope = scopeKey(params.scope);
    const languageCode = params.language_code ?? '';
    const others = world.commands.filter((set) => set.scope !== scope || set.languageCode !== languageCode);
    const read = commands.filter(isRecord).map((command) => ({
      command: String(command['command']).replace(/^\//, ''),
      description: String(command['description']).trim(),
    }));
    world.commands = [...others, ...(read.length > 0 ? [{ scope, languageCode, commands: read }] : [])];
    announce(call.emulator, 'chat', null, { commands: world.commands });
    return answered(true);
  },
);

export const getMyCommands = botMethod('getMyCommands', scopeShape, (call, params) => {
  const scope = scopeKey(params.scope);
  const languageCode = params.language_code ?? '';
  const set = call.emulator.world.commands.find((one) => one.scope === scope && one.languageCode === languageCode);
  return answered(set?.commands ?? []);
});

export const deleteMyCommands = botMethod('deleteMyCommands', scopeShape, (call, params) => {
  const { world } = call.emulator;
  const scope = scopeKey(params.scope);
  const languageCode = params.language_code ?? '';
  world.commands = world.commands.filter((set) => set.scope !== scope || set.languageCode !== languageCode);
  return answered(true);
});

function menuButtonProblem(button: unknown): string | null {
  if (button === undefined) return null;
  if (!isRecord(button)) return "can't parse menu button: MenuButton must be an Object";
  if (!['default', 'commands', 'web_app'].includes(String(button['type']))) {
    return "can't parse menu button: MenuButton has unsupported type";
  }
  const isWebApp = button['type'] === 'web_app';
  return isWebApp && (typeof button['text'] !== 'string' || !isRecord(button['web_app']))
    ? `can't parse menu button: Can't find field "text"`
    : null;
}

const menuShape = { chat_id: optionalInteger('chat_id') };

export const setChatMenuButton = botMethod(
  'setChatMenuButton',
  { menu_button: json('menu_button', "can't parse menu button JSON object"), ...menuShape },
  (call, params) => {
    const problem = menuButtonProblem(params.menu_button);
    if (problem !== null) return badRequest(problem);
    if (params.chat_id !== undefined) {
      const chat = reachChat(call.emulator, params.chat_id, 'read');
      if (isFailure(chat)) return chat;
    }
    call.emulator.world.menuButtons.set(params.chat_id ?? 0, params.menu_button ?? { type: 'default' });
    return answered(true);
  },
);

export const getChatMenuButton = botMethod('getChatMenuButton', menuShape, (call, params) =>
  answered(call.emulator.world.menuButtons.get(params.chat_id ?? 0) ?? { type: 'default' }),
);
