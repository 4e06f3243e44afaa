/** Positions in the shared memory. */
const INSIDE = 0;
const HALTED = 1;

/** Longest that the end of a process is put off: some inferences' time. */
const HALT_TIMEOUT_MS = 5000;

/**
 * Keeps a process from ending while one of its threads is inside onnxruntime: an inference that returns into a thread
 * that node has begun to tear down aborts the whole process, whatever its exit code was to be. The thread enters by
 * `run`; the main thread's `exit` handler calls `halt`. Both hold the same shared memory.
 */
export class NativeSection {
  /** To be handed to the other thread. */
  readonly memory: SharedArrayBuffer;
  readonly #state: Int32Array;

  constructor(memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#state = new Int32Array(memory);
  }

  /** Runs `act`, unless halted: then it never settles. Not to be nested. */
  async run<T>(act: () => Promise<T>): Promise<T> {
    Atomics.store(this.#state, INSIDE, 1);
    try {
      if (Atomics.load(this.#state, HALTED) === 0) return await act();
    } finally {
      Atomics.store(this.#state, INSIDE, 0);
      Atomics.notify(this.#state, INSIDE);
    }
    return new Promise<never>(() => undefined);
  }

  /** Lets no further `run` begin, and blocks until the present one has ended. */
  halt(): void {
    Atomics.store(this.#state, HALTED, 1);
    Atomics.wait(this.#state, INSIDE, 1, HALT_TIMEOUT_MS);
  }
}
