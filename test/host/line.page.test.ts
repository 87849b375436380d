import { describe, expect } from 'vitest';
import { PATIENCE, it } from './opened-host.ts';

/** Runs in the page: waits for the next hold by a hand, and takes the values of Morph when it begins and ends. */
function nextHold(note: Node): { readonly held: Promise<{ atStart: number; atEnd: number }> } {
  let morph = NaN;
  let atStart: number | undefined;
  globalThis.pluginNode.addEventListener('wam-automation', ({ detail: { data } }) => {
    if (data.id === 'morph') morph = data.value;
  });
  const held = new Promise<{ atStart: number; atEnd: number }>((resolve) => {
    const observer = new MutationObserver(() => {
      if (note.textContent?.includes('Morph was moved by hand') === true) {
        atStart ??= morph;
      } else if (atStart !== undefined) {
        observer.disconnect();
        resolve({ atStart, atEnd: morph });
      }
    });
    observer.observe(note, { childList: true, characterData: true, subtree: true });
  });
  return { held };
}

describe('a line that a person draws in the demo host', () => {
  it('is followed from the first change on, and the host says so', async ({ host }) => {
    expect(await host.follow.getAttribute('aria-checked')).toBe('false');
    expect(await host.note.innerText()).toBe('Off: the sound does not follow the line.');
    await host.point(2).press('ArrowUp');
    await host.point(2).press('ArrowDown');
    await expect.poll(() => host.follow.getAttribute('aria-checked')).toBe('true');
    expect(await host.status.innerText()).toBe('“Follow the line” is on.');
    expect(await host.note.innerText()).toBe('');
  });

  it('says on the lane why it is not heard, for as long as that is so', async ({ host }) => {
    await host.follow.click();
    await expect.poll(() => host.note.innerText()).toBe('');
    for (const [values, text] of [
      [{ mode: 1, mapX: 0.5 }, 'Not heard: the point on the map is off the walk'],
      [{ mode: 0, bypass: 1 }, 'Not heard: Bypass is on.'],
      [{ bypass: 0, amount: 0 }, 'Not heard: Amount is 0 %.'],
      [{ amount: 1, termA: 3, termB: 3 }, 'Not heard: both ends of Morph are the same word.'],
    ] as const) {
      await host.set(values);
      await expect.poll(() => host.note.innerText()).toContain(text);
    }
    await host.set({ termB: 4 });
    await expect.poll(() => host.note.innerText()).toBe('');
  });

  it('can be taken back step by step, by keys and by buttons', async ({ page, host }) => {
    const count = () => host.points.count();
    const area = page.locator('#lane .area');
    const box = (await area.boundingBox()) ?? { width: 0, height: 0 };
    await area.click({ position: { x: 0.3 * box.width, y: 0.2 * box.height } });
    await expect.poll(count).toBe(5);
    await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(4);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(count).toBe(5);
    const undo = page.locator('#undo');
    await undo.click();
    await expect.poll(count).toBe(4);
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    await page.locator('#redo').click();
    await expect.poll(count).toBe(5);
  });

  it('keeps its last point, and the host says why', async ({ page, host }) => {
    await host.point(1).focus();
    for (let left = 3; left >= 1; left--) {
      await page.keyboard.press('Delete');
      await expect.poll(() => host.points.count()).toBe(left);
    }
    await page.keyboard.press('Delete');
    await expect.poll(() => host.status.innerText()).toBe('The line needs one point.');
    expect(await host.points.count()).toBe(1);
  });

  it('takes back a drag as one step', async ({ page, host }) => {
    const value = () => host.point(2).getAttribute('aria-valuetext');
    const before = await value();
    await host.point(2).hover();
    await page.mouse.down();
    const box = (await host.point(2).boundingBox()) ?? { x: 0, y: 0 };
    for (let step = 1; step <= 8; step++) await page.mouse.move(box.x - 6 * step, box.y + 6 * step);
    await page.mouse.up();
    expect(await value()).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(value).toBe(before);
  });
});

describe('a hand on the morph that follows the line', () => {
  it('holds it until it lets go; then the line goes on', async ({ page, host }) => {
    await host.follow.click();
    await host.play.click();
    await expect.poll(() => host.seconds(), PATIENCE).toBeGreaterThan(0.3);
    const slider = page.getByRole('slider', { name: 'Morph', exact: true });
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 0.85 * box.width, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.9 * box.width, y, { steps: 3 });
    await expect.poll(() => host.note.innerText()).toContain('Morph was moved by hand');
    const start = await host.seconds();
    await expect.poll(() => host.seconds(), PATIENCE).toBeGreaterThan(start + 1);
    expect(await host.morph()).toBeGreaterThan(0.8);
    await page.mouse.up();
    await expect.poll(() => host.note.innerText()).toBe('');
    await expect.poll(() => host.morph(), PATIENCE).toBeLessThan(0.6);
  });

  it.for(['End', 'ArrowRight', 'ArrowLeft', 'Shift+ArrowUp'])(
    'has peace at the key %s, too, and lets go when it rests',
    async (key, { page, host }) => {
      await host.follow.click();
      await host.play.click();
      await expect.poll(() => host.seconds(), PATIENCE).toBeGreaterThan(0.3);
      const slider = page.getByRole('slider', { name: 'Morph', exact: true });
      await slider.focus();
      // The hand is told of for a second only, in which a busy machine may not ask.
      const told = await host.note.evaluateHandle(nextHold);
      await slider.press(key);
      const { atStart, atEnd } = await told.evaluate(({ held }) => held);
      expect(atStart).toBe(key === 'End' ? 1 : Number(atStart.toFixed(3)));
      expect(atEnd).toBe(atStart);
      await expect.poll(() => host.note.innerText(), PATIENCE).toBe('');
      const after = await host.morph();
      await expect.poll(() => host.morph(), PATIENCE).not.toBe(after);
    },
  );

  it('at another control leaves the line alone', async ({ page, host }) => {
    await host.follow.click();
    await host.play.click();
    await expect.poll(() => host.seconds(), PATIENCE).toBeGreaterThan(0.3);
    const amount = page.getByRole('slider', { name: 'Amount', exact: true });
    const notes = new Set<string>();
    for (let step = 0; step < 10; step++) {
      await amount.press('ArrowUp');
      notes.add(await host.note.innerText());
    }
    expect([...notes]).toEqual(['']);
    const before = await host.morph();
    await expect.poll(() => host.morph(), PATIENCE).toBeGreaterThan(before);
  });
});
