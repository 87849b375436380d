const MEASURED_PX = 100;

let context: CanvasRenderingContext2D | null | undefined;

/**
 * How wide a text is in an italic face, in em: the systems' serif faces differ by a third. Where a
 * canvas cannot tell, a letter counts as wide as the widest face has it.
 *
 * @param family CSS font-family list
 */
export function wordWidthEm(text: string, family: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 0.65;
  context.font = `italic ${MEASURED_PX}px ${family}`;
  return context.measureText(text).width / MEASURED_PX;
}
