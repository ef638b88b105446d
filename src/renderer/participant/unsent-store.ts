import type { UnsentStore } from '../board/unsent';

const DATABASE = 'hearth';
const STORE = 'unsent';
const VERSION = 1;
/** What nobody came back for is given up after so long (ms). */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

type Kept = { readonly seat: string; readonly at: number; readonly update: Uint8Array };

/**
 * Keeps a seat's unsent changes in the browser's database. Private modes may refuse it: then `load`
 * rejects, and what is written lives as long as the page.
 *
 * @param seat whose changes they are, in which session
 * @param now wall-clock time in ms
 */
export function openUnsentStore(seat: string, now: () => number): UnsentStore {
  const database = openDatabase();
  // The database takes them in this order: what is kept after a clearing is not cleared by it.
  const begin = (how: (store: IDBObjectStore) => void) => {
    database
      .then((opened) => transact(opened, how))
      .catch((error: unknown) => console.warn('board: a change was not kept for a reload', error));
  };
  return {
    load: async () => {
      const opened = await database;
      const found: unknown[] = await transact(opened, (store) => store.index('seat').getAll(seat));
      begin((store) => giveUpOld(store, now() - KEPT_MS));
      return found.filter(isKept).map(({ update }) => update);
    },
    add: (update) => {
      const kept: Kept = { seat, at: now(), update };
      begin((store) => {
        store.add(kept);
        // Otherwise the page is asked once more before it is kept, and may be gone by then.
        store.transaction.commit();
      });
    },
    clear: () => begin((store) => deleteAll(store.index('seat').openKeyCursor(seat), store)),
  };
}

/** Gives up everything that any seat of this browser kept. */
export async function forgetUnsent(): Promise<void> {
  await transact(await openDatabase(), (store) => store.clear());
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((opened, failed) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(STORE, { autoIncrement: true });
      store.createIndex('seat', 'seat');
      store.createIndex('at', 'at');
    };
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(request.error ?? new Error('the database did not open'));
  });
}

/** Runs one step on the store; resolves, with what the step asked for, when it is done. */
function transact(
  database: IDBDatabase,
  how: (store: IDBObjectStore) => IDBRequest<unknown[]> | unknown,
): Promise<unknown[]> {
  return new Promise((done, failed) => {
    const transaction = database.transaction(STORE, 'readwrite');
    const asked = how(transaction.objectStore(STORE));
    transaction.oncomplete = () => {
      const result: unknown = asked instanceof IDBRequest ? asked.result : null;
      done(Array.isArray(result) ? result : []);
    };
    transaction.onabort = () => failed(transaction.error ?? new Error('the database refused'));
  });
}

function giveUpOld(store: IDBObjectStore, before: number): void {
  const range = IDBKeyRange.upperBound(before, true);
  deleteAll(store.index('at').openKeyCursor(range), store);
}

function deleteAll(cursor: IDBRequest<IDBCursor | null>, store: IDBObjectStore): void {
  cursor.onsuccess = () => {
    const { result } = cursor;
    if (result === null) return;
    store.delete(result.primaryKey);
    result.continue();
  };
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'update' in value &&
    value.update instanceof Uint8Array
  );
}
