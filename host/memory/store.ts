const DATABASE = 'neural-eq-morph-host';
const TABLE = 'kept';

/** Values by key in the browser's IndexedDB. Every call may be refused: storage is off, full, or not for this page. */
export interface Store {
  read(key: string): Promise<unknown>;
  /** Undefined removes the value. Resolves once the browser has stored the change. */
  write(key: string, value: unknown): Promise<void>;
}

/** Opens the store with the first call, and anew after the browser has refused or closed it. */
export function browserStore(): Store {
  let database: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    database = undefined;
  };
  const begin = async (mode: IDBTransactionMode): Promise<IDBTransaction> => {
    if (!database) {
      database = openDatabase(forget);
      database.catch(forget);
    }
    return (await database).transaction(TABLE, mode);
  };
  return {
    async read(key) {
      const transaction = await begin('readonly');
      return answer<unknown>(transaction.objectStore(TABLE).get(key));
    },
    async write(key, value) {
      const transaction = await begin('readwrite');
      const table = transaction.objectStore(TABLE);
      await completion(
        transaction,
        value === undefined ? table.delete(key) : table.put(value, key),
      );
    },
  };
}

/** @param onEnd called when the database is of no use any more */
async function openDatabase(onEnd: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
  const database = await answer(request);
  database.onclose = onEnd;
  // Another page wants to change or delete the database, and waits until this one lets go.
  database.onversionchange = () => {
    database.close();
    onEnd();
  };
  return database;
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(reasonOr(request.error));
  });
}

/** Resolves when a change is stored. A request can succeed before the browser finds that there is no room. */
function completion(transaction: IDBTransaction, request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(reasonOr(transaction.error ?? request.error));
    transaction.oncomplete = () => resolve();
    transaction.onerror = refuse;
    transaction.onabort = refuse;
  });
}

function reasonOr(error: DOMException | null): Error {
  return error ?? new Error('The browser gives no reason.');
}
