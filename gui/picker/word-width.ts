const MEASURED_PX = 100;

let context: CanvasRenderingContext2D | null | undefined;

/**
 * Width of a text in an italic face, in em. It is measured because the serif faces of the operating systems
 * differ by a third; without a canvas each letter counts as in the widest face.
 *
 * @param family CSS font-family list
 */
export function wordWidthEm(text: string, family: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 0.65;
  context.font = `italic ${MEASURED_PX}px ${family}`;
  return context.measureText(text).width / MEASURED_PX;
}
