import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import type { App } from 'electron';
import { expect, it } from 'vitest';
import { fileIn, GivenFiles } from './given-files';

it('[D39] the file that the app was started with is told from its switches and its own folder', () => {
  expect(fileIn(['--no-sandbox', '.', 'Late trucks.hearth'], '/home/ada')).toBe(
    resolve('/home/ada', 'Late trucks.hearth'),
  );
  expect(fileIn(['/stick/one.hearth'], '/home/ada')).toBe(resolve('/stick/one.hearth'));
  expect(fileIn(['/stick/2025-03-04 Round.json'], '/home/ada')).toBe(
    resolve('/stick/2025-03-04 Round.json'),
  );
  expect(fileIn(['.', '--data-folder=/tmp/x.hearth', 'notes.pdf'], '/home/ada')).toBeNull();
});

it('[D39] one that comes while the app runs is told at once, and taken once', () => {
  const app = new EventEmitter();
  let told = 0;
  // Two of the app's events are all that is listened to.
  const files = new GivenFiles(app as unknown as App, () => {
    told += 1;
  });
  expect(files.take()).toBeNull();
  app.emit('second-instance', {}, ['/hearth', '--flag'], '/home/ada');
  expect(told).toBe(0);
  app.emit('second-instance', {}, ['/hearth', 'a.hearth'], '/home/ada');
  expect(told).toBe(1);
  expect(files.take()).toBe(resolve('/home/ada', 'a.hearth'));
  expect(files.take()).toBeNull();
  app.emit('open-file', { preventDefault: () => undefined }, '/stick/b.hearth');
  expect(files.take()).toBe('/stick/b.hearth');
});
