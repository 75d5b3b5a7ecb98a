import { Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { explainMisuse } from './explain-misuse.ts';

function misuse(args: readonly string[]): CommanderError {
  const program = new Command('etalon')
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} });
  const check = program
    .command('check')
    .argument('<file>')
    .option('--to <place>')
    .action(() => {});
  check.copyInheritedSettings(program);
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error;
  }
  throw new Error('the command line was accepted');
}

test.each([
  [['chek'], 'Commande inconnue : chek.'],
  [['check'], 'Il manque l’argument « file ».'],
  [['check', 'a', '--from'], 'Option inconnue : --from.'],
  [['check', 'a', '--to'], 'L’option --to <place> attend une valeur.'],
  [['check', 'a', 'b'], 'Trop d’arguments.'],
])('%j is explained in French', (args, sentence) => {
  expect(explainMisuse(misuse(args), 'fr')).toContain(sentence);
});

test('asking for help is no misuse', () => {
  expect(explainMisuse(misuse(['--help']), 'fr')).toBeNull();
});
