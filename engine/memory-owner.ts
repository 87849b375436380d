/** A part of a module's memory, and the function of the module that takes it back. */
interface Owned {
  readonly takeBack: (address: number) => void;
  readonly address: number;
}

const registry = new FinalizationRegistry<Owned>(({ takeBack, address }) => takeBack(address));

/** An object outside a module that owns a part of the module's memory. Given up or collected, it gives that back. */
export abstract class MemoryOwner {
  readonly #owned: Owned;

  constructor(address: number, takeBack: (address: number) => void) {
    this.#owned = { takeBack, address };
    registry.register(this, this.#owned, this);
  }

  /** The address of the memory. */
  protected get address(): number {
    return this.#owned.address;
  }

  /** Gives the memory back. The object must not be used again. */
  destroy(): void {
    registry.unregister(this);
    this.#owned.takeBack(this.#owned.address);
  }
}
