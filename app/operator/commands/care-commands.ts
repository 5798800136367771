import type { Command } from 'commander';
import type { Answering } from '../answering.ts';

/** What an operator looks after: policies, experts, tasks, dead letters, health. */
export const addCareCommands = (program: Command, answer: Answering): void => {
  addPolicies(program, answer);
  addExperts(program, answer);
  addTasks(program, answer);
  addDeadLetters(program, answer);
  program
    .command('health')
    .description('whether all is well, and how much waits')
    .action(async () => {
      const { readHealth, tellHealth } = await import('../health.ts');
      await answer(readHealth, tellHealth);
    });
};

const addPolicies = (program: Command, answer: Answering): void => {
  const policies = program.command('policies').description("read and set the business's parameters");
  policies
    .command('list', { isDefault: true })
    .description('every policy, its default, and who set it')
    .action(async () => {
      const { showPolicies, tellPolicies } = await import('../policies.ts');
      await answer(showPolicies, tellPolicies);
    });
  policies
    .command('set <key> <value>')
    .description('such as: policies set offers.ttl "15 min"')
    .action(async (key: string, value: string) => {
      const { changePolicy, tellPolicyChange } = await import('../policies.ts');
      await answer((desk) => changePolicy(desk, key, value), tellPolicyChange);
    });
  policies
    .command('history <key>')
    .description('every version of a policy')
    .action(async (key: string) => {
      const { showPolicyHistory, tellPolicyHistory } = await import('../policies.ts');
      await answer((desk) => showPolicyHistory(desk, key), tellPolicyHistory);
    });
};

const STATUSES = [
  ['pause', 'paused', 'no more offers for now'],
  ['resume', 'active', 'offers again'],
  ['suspend', 'suspended', 'no more offers until somebody decides'],
] as const;

const addExperts = (program: Command, answer: Answering): void => {
  const experts = program.command('experts').description('who they are, and whether they get offers');
  experts
    .command('list', { isDefault: true })
    .description('all experts')
    .action(async () => {
      const { showExperts, tellExperts } = await import('../experts.ts');
      await answer(showExperts, tellExperts);
    });
  for (const [name, status, description] of STATUSES) {
    experts
      .command(`${name} <expert>`)
      .description(description)
      .action(async (expert: string) => {
        const { changeStatus, tellStatusChange } = await import('../experts.ts');
        await answer((desk) => changeStatus(desk, expert, status), tellStatusChange);
      });
  }
  experts
    .command('time-off <expert> <from> <to>')
    .description('days (2026-12-24 2026-12-26, the last included) or times (2026-12-24T14:00), where the expert lives')
    .action(async (expert: string, from: string, to: string) => {
      const { planTimeOff, tellTimeOff } = await import('../experts.ts');
      await answer((desk) => planTimeOff(desk, expert, from, to), tellTimeOff);
    });
};

const addTasks = (program: Command, answer: Answering): void => {
  const tasks = program.command('tasks').description('what the system could not settle by itself');
  tasks
    .command('list', { isDefault: true })
    .description('open tasks, the longest open first')
    .option('--all', 'closed ones too')
    .action(async ({ all }: { all?: boolean }) => {
      const { showTasks, tellTasks } = await import('../tasks.ts');
      await answer((desk) => showTasks(desk, all ?? false), tellTasks);
    });
  tasks
    .command('done <id>')
    .description('say that a task is done')
    .action(async (id: string) => {
      const { finishTask, tellFinished } = await import('../tasks.ts');
      await answer((desk) => finishTask(desk, id), tellFinished);
    });
};

const addDeadLetters = (program: Command, answer: Answering): void => {
  const dead = program.command('dead').description('what was given up after many attempts');
  dead
    .command('list', { isDefault: true })
    .description('updates, messages and timers that were given up, with their last error')
    .action(async () => {
      const { showDeadLetters, tellDeadLetters } = await import('../dead-letters.ts');
      await answer(showDeadLetters, tellDeadLetters);
    });
  dead
    .command('retry [ids...]')
    .description('try them again from the beginning')
    .option('--all', 'all of them')
    .action(async (ids: string[], { all }: { all?: boolean }) => {
      const { retry, tellRetried } = await import('../dead-letters.ts');
      await answer((desk) => retry(desk, ids, all ?? false), tellRetried);
    });
  dead
    .command('drop <ids...>')
    .description('give them up for good')
    .action(async (ids: string[]) => {
      const { drop, tellDropped } = await import('../dead-letters.ts');
      await answer((desk) => drop(desk, ids), tellDropped);
    });
};
