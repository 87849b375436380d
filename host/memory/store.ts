const DATABASE = 'neural-eq-morph-host';
const TABLE = 'kept';

/** Values by key in the browser's IndexedDB. Every call may be refused: storage is off, full, or not for this page. */
export interface Store {
  read(key: string): Promise<unknown>;
  /** Undefined removes the value. */
  write(key: string, value: unknown): Promise<void>;
}

/** Opens the store with the first call. */
export function browserStore(): Store {
  let database: Promise<IDBDatabase> | undefined;
  const table = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    database ??= openDatabase();
    return (await database).transaction(TABLE, mode).objectStore(TABLE);
  };
  return {
    async read(key) {
      return answer<unknown>((await table('readonly')).get(key));
    },
    async write(key, value) {
      const target = await table('readwrite');
      await (value === undefined ? answer(target.delete(key)) : answer(target.put(value, key)));
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
  return answer(request);
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser gives no reason.'));
  });
}
