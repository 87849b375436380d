import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Press } from '../../../gui/kit/press.ts';
import type { PressTarget } from '../../../gui/kit/press.ts';

/** One thing that happens to a pointer, at a place and a time in milliseconds. */
type Input =
  | readonly ['down' | 'move' | 'up', x: number, timeMs?: number]
  | readonly ['rest' | 'release' | 'cancel' | 'move without a button' | 'other finger'];

interface Options {
  readonly pointerType?: string;
  readonly actsOnPress?: boolean;
  readonly rests?: boolean;
  readonly drags?: boolean;
}

/** Everything that a target is told of a row of inputs, in order. */
function told(inputs: readonly Input[], options: Options = {}): readonly string[] {
  const { pointerType = 'mouse', actsOnPress = false, rests = false, drags = true } = options;
  const calls: string[] = [];
  const target: PressTarget = {
    actsOnPress,
    press: () => calls.push('press'),
    drag: () => {
      calls.push('drag');
      if (!drags) return undefined;
      return { move: (dx) => calls.push(`by ${dx}`), cancel: () => calls.push('back') };
    },
    ...(rests && { rest: () => calls.push('rest') }),
    doubleClick: () => calls.push('double click'),
    released: (end) => calls.push(end === 'lost' ? 'lost' : 'up'),
  };
  const press = new Press(target);
  const element = {} as HTMLElement;
  let now = 0;
  for (const [type, x = 0, timeMs = now] of inputs) {
    now = timeMs;
    const event = (pointerId = 1, buttons = 1): PointerEvent =>
      ({ pointerId, pointerType, buttons, clientX: x, clientY: 0, timeStamp: now }) as PointerEvent;
    if (type === 'down') press.down(event(), element);
    else if (type === 'move') press.move(event());
    else if (type === 'move without a button') press.move(event(1, 0));
    else if (type === 'up') press.up(event());
    else if (type === 'other finger') {
      press.move(event(2));
      press.up(event(2));
    } else press[type]();
  }
  return calls;
}

/** A click at 0, at a time. */
const click = (timeMs: number, x = 0): readonly Input[] => [
  ['down', x, timeMs],
  ['up', x, timeMs + 60],
];

interface Case {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly calls: string;
  readonly options?: Options;
}

const touch: Options = { pointerType: 'touch' };
const onTrack: Options = { actsOnPress: true };
const fingerOnTrack: Options = { ...touch, ...onTrack };

const CASES: readonly Case[] = [
  { name: 'a click', inputs: click(0), calls: 'press, up' },
  {
    name: 'a click that trembles',
    inputs: [
      ['down', 0],
      ['move', 2],
      ['up', 2],
    ],
    calls: 'press, up',
  },
  {
    name: 'a drag',
    inputs: [
      ['down', 0],
      ['move', 2],
      ['move', 5],
      ['move', 4],
      ['up', 4],
    ],
    calls: 'press, drag, by 5, by -1, up',
  },
  {
    name: 'a finger that rolls',
    inputs: [
      ['down', 0],
      ['move', 7],
      ['up', 7],
    ],
    calls: 'press, up',
    options: touch,
  },
  {
    name: 'two clicks',
    inputs: [...click(0), ...click(200, 3)],
    calls: 'press, up, press, up, double click',
  },
  {
    name: 'a click and a drag at once',
    inputs: [...click(0), ['down', 0, 200], ['move', 60], ['up', 60]],
    calls: 'press, up, press, drag, by 60, up',
  },
  {
    name: 'a drag and a click at once',
    inputs: [['down', 0, 0], ['move', 60], ['move', 0], ['up', 0], ...click(200)],
    calls: 'press, drag, by 60, by -60, up, press, up',
  },
  {
    name: 'three clicks',
    inputs: [...click(0), ...click(150), ...click(300)],
    calls: 'press, up, press, up, double click, press, up',
  },
  {
    name: 'four clicks',
    inputs: [...click(0), ...click(100), ...click(200), ...click(300)],
    calls: 'press, up, press, up, double click, press, up, press, up, double click',
  },
  {
    name: 'two clicks with a pause',
    inputs: [...click(0), ...click(401)],
    calls: 'press, up, press, up',
  },
  {
    name: 'two clicks of a mouse at two places',
    inputs: [...click(0), ...click(100, 7)],
    calls: 'press, up, press, up',
  },
  {
    name: 'two taps of a finger at nearly one place',
    inputs: [...click(0), ...click(100, 20)],
    calls: 'press, up, press, up, double click',
    options: touch,
  },
  {
    name: 'a click after a press that was lost',
    inputs: [['down', 0, 0], ['release'], ...click(100)],
    calls: 'press, lost, press, up',
  },
  {
    name: 'a press that is lost before it is decided',
    inputs: [['down', 0], ['release'], ['move', 90], ['up', 90]],
    calls: 'press, lost',
  },
  {
    name: 'a drag that is lost',
    inputs: [['down', 0], ['move', 50], ['release'], ['move', 90], ['up', 90]],
    calls: 'press, drag, by 50, lost',
  },
  {
    name: 'a drag whose release nobody saw',
    inputs: [['down', 0], ['move', 50], ['move without a button'], ['move', 90]],
    calls: 'press, drag, by 50, lost',
  },
  {
    name: 'a drag that the browser takes',
    inputs: [['down', 0], ['move', 50], ['cancel'], ['up', 90]],
    calls: 'press, drag, by 50, back, lost',
  },
  {
    name: 'a press while one is down',
    inputs: [
      ['down', 0],
      ['move', 50],
      ['down', 90],
      ['up', 90],
    ],
    calls: 'press, drag, by 50, lost, press, up',
  },
  {
    name: 'another finger',
    inputs: [['down', 0], ['other finger'], ['move', 50], ['other finger'], ['up', 50]],
    calls: 'press, drag, by 50, up',
  },
  {
    name: 'a press on a track',
    inputs: click(0),
    calls: 'press, drag, up',
    options: onTrack,
  },
  {
    name: 'two clicks on a track',
    inputs: [...click(0), ...click(200)],
    calls: 'press, drag, up, press, drag, up, double click',
    options: onTrack,
  },
  {
    name: 'a drag on a track',
    inputs: [
      ['down', 0],
      ['move', 50],
      ['up', 50],
    ],
    calls: 'press, drag, by 50, up',
    options: onTrack,
  },
  {
    name: 'a tap on a track',
    inputs: click(0),
    calls: 'press, drag, up',
    options: fingerOnTrack,
  },
  {
    name: 'a finger that scrolls the page over a track',
    inputs: [['down', 0], ['move', 5], ['cancel']],
    calls: 'press, lost',
    options: fingerOnTrack,
  },
  {
    name: 'a finger that rests on a track',
    inputs: [['down', 0], ['rest'], ['move', 50], ['up', 50]],
    calls: 'press, drag, by 50, up',
    options: fingerOnTrack,
  },
  {
    name: 'a finger that is lost on a track',
    inputs: [['down', 0], ['release'], ['rest']],
    calls: 'press, lost',
    options: fingerOnTrack,
  },
  {
    name: 'two taps on a track',
    inputs: [...click(0), ...click(200)],
    calls: 'press, drag, up, press, up, double click',
    options: fingerOnTrack,
  },
  {
    name: 'a button that is held',
    inputs: [['down', 0], ['rest'], ['up', 0]],
    calls: 'press, rest, up',
    options: { rests: true, drags: false },
  },
  {
    name: 'a button that the pointer leaves',
    inputs: [['down', 0], ['rest'], ['move', 50], ['up', 50]],
    calls: 'press, rest, drag, lost',
    options: { rests: true, drags: false },
  },
];

describe('a press', () => {
  it.each(CASES)('becomes what it is: $name', ({ inputs, calls, options }) => {
    expect(told(inputs, options).join(', ')).toBe(calls);
  });

  it('is decided once and ends once, whatever happens to the pointer', () => {
    const place = fc.integer({ min: -30, max: 30 });
    const input = fc.oneof(
      fc.tuple(fc.constantFrom('down', 'move', 'up'), place, fc.nat(2000)),
      fc.tuple(
        fc.constantFrom('rest', 'release', 'cancel', 'move without a button', 'other finger'),
      ),
    ) as fc.Arbitrary<Input>;
    const options = fc.record({
      pointerType: fc.constantFrom('mouse', 'touch', 'pen'),
      actsOnPress: fc.boolean(),
      rests: fc.boolean(),
      drags: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(input, { maxLength: 40 }), options, (inputs, each) => {
        const whole = told([...inputs, ['release']], each).join(' ');
        const one = 'press( rest)*( drag( rest| by -?\\d+)*( back)?)? (lost|up( double click)?) ';
        expect(`${whole} `.replace(/^ $/u, '')).toMatch(new RegExp(`^(${one})*$`, 'u'));
      }),
    );
  });
});
