import { Command } from 'commander';
import { answeringOn } from './answering.ts';
import { addCareCommands } from './commands/care-commands.ts';
import { addPeopleCommands } from './commands/people-commands.ts';
import { addSetupCommands } from './commands/setup-commands.ts';
import { addTicketCommands } from './commands/ticket-commands.ts';
import type { Terminal } from './terminal.ts';

const AFTER = `
Without DATABASE_URL the command works on the database that \`npm start\` keeps in DATA_DIR, running or not.`;

/** All commands with their help. What a command needs is loaded when it runs. */
export const createProgram = (terminal: Terminal, json: boolean): Command => {
  const program = new Command('callout')
    .description("The operator's command: set up, look after and mend a Callout.")
    .option('--json', 'answer with one JSON document, errors too')
    .helpOption('-h, --help', 'show what a command does and takes')
    .addHelpText('after', AFTER)
    .showHelpAfterError('(--help shows how it is used)')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: json ? () => undefined : terminal.err });
  const answer = answeringOn(terminal, json);
  addSetupCommands(program, answer);
  addTicketCommands(program, answer);
  addPeopleCommands(program, answer);
  addCareCommands(program, answer);
  return program;
};
