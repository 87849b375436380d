import type { Texts } from '../templates.ts';

/** What each control does: its tip. */
export const tipTexts: Texts = {
  // The head.
  'Ready-made settings, and your own.': 'Ajustes ya hechos, y los propios.',
  'Takes back the last change.': 'Deshace el último cambio.',
  'Does again what was taken back.': 'Rehace lo que se deshizo.',
  'Two settings to compare. Press to go there, hold to hear it only while you hold.':
    'Dos ajustes para comparar. Pulsar para pasar a él; mantener para oírlo solo mientras se mantiene.',
  'Copies a setting, matches the loudness, shows the spectrum.':
    'Copia un ajuste, iguala el volumen, muestra el espectro.',
  'What every gesture and key does, and what the signs mean.':
    'Qué hace cada gesto y cada tecla, y qué significan los signos.',
  'Amount, output and the numbers of the bands.': 'Cantidad, salida y los números de las bandas.',
  'Lets the sound through unchanged, to compare.':
    'Deja pasar el sonido sin cambios, para comparar.',
  'The other of two settings to compare.': 'El otro de los dos ajustes que se comparan.',
  '${0} becomes as ${1} is now.': '${0} queda como está ${1} ahora.',
  'A and B equally loud, so that you compare their colour.':
    'A y B con el mismo volumen, para comparar su color.',
  'Draws the spectrum of the sound before and after behind the curve.':
    'Dibuja el espectro del sonido, antes y después, detrás de la curva.',
  'The language of this plugin, in every song.':
    'El idioma de este plugin, en todas las canciones.',
  'Keeps the present setting under a name, in this browser.':
    'Guarda el ajuste actual con un nombre, en este navegador.',
  'Keeps the present setting under the same name.': 'Guarda el ajuste actual con el mismo nombre.',
  'The sound stays; it can be brought back at once.':
    'El sonido se queda; se puede recuperar enseguida.',
  'Reads presets from a file.': 'Lee presets de un archivo.',
  'Writes all presets of yours into a file.': 'Escribe todos los presets propios en un archivo.',
  'The bands as text for other equalisers.': 'Las bandas como texto para otros ecualizadores.',
  'The curve as a picture.': 'La curva como imagen.',
  'A preset of yours. The Delete key removes it.': 'Un preset propio. La tecla Supr lo borra.',
  'Under this name it is in the list of presets.': 'Con este nombre está en la lista de presets.',
  'Keeps the preset in this browser.': 'Guarda el preset en este navegador.',
  'Keeps nothing.': 'No guarda nada.',
  'Ends the solo of a band, or of the change.': 'Termina el solo de una banda, o del cambio.',

  // Graph and bands.
  'Dashed: the left word by itself. Dotted: the right word by itself.':
    'De rayas: la palabra izquierda sola. De puntos: la palabra derecha sola.',
  'Drag it. Up and down are gain, left and right are frequency, Shift is fine, Enter goes to the numbers. A double click or Delete gives the band back to the words.':
    'Arrastrar. Arriba y abajo es la ganancia, izquierda y derecha la frecuencia, Mayús para ir fino, Intro lleva a los números. Un doble clic o Supr devuelve la banda a las palabras.',
  'Shows the numbers of this band.': 'Muestra los números de esta banda.',
  'A band that is off does nothing.': 'Una banda apagada no hace nada.',
  'Gives this band back to the words.': 'Devuelve esta banda a las palabras.',
  'Gives all bands back to the words.': 'Devuelve todas las bandas a las palabras.',
  'Type a number, or step it with the arrow keys; Shift is fine.':
    'Escribir un número o moverlo con las flechas; Mayús, más fino.',
  'The words by themselves give ${0}; the rest is yours.':
    'Las palabras por sí solas dan ${0}; el resto es el cambio hecho a mano.',
  'A step; hold it to go on.': 'Un paso; mantener para seguir.',

  // Words and morph.
  'From the left word to the right one. The picture shows the whole way: low frequencies at the bottom, light is boosted, dark is cut.':
    'De la palabra izquierda a la derecha. La imagen muestra todo el recorrido: los graves abajo; lo claro se realza, lo oscuro se recorta.',
  'A point among four words: the nearer, the more of a word.':
    'Un punto entre cuatro palabras: cuanto más cerca, más de una palabra.',
  'A point among all words. Louder and softer are what people mean by the words there, not a level.':
    'Un punto entre todas las palabras. Más fuerte y más suave es lo que se entiende por las palabras de ahí, no un nivel.',
  'Shows the words of other languages as well.': 'Muestra también las palabras de otros idiomas.',
  'Move between two words.': 'Moverse entre dos palabras.',
  'Move among four words.': 'Moverse entre cuatro palabras.',
  'Move among all words, each where its meaning is.':
    'Moverse entre todas las palabras, cada una donde está su significado.',
  '${0} people taught this word; their settings resemble each other.':
    '${0} personas enseñaron esta palabra; sus ajustes se parecen.',
  '${0} people taught this word; their settings differ, so it is a compromise.':
    '${0} personas enseñaron esta palabra; sus ajustes difieren, así que es un término medio.',
  'One person taught this word; others may mean something else.':
    'Una persona enseñó esta palabra; otras pueden entender otra cosa.',
  'Only ${0} people taught this word: too few to tell whether they agree.':
    'Solo ${0} personas enseñaron esta palabra: muy pocas para saber si coinciden.',
  'You made this word by hand.': 'Palabra propia, hecha a mano.',
  'You taught this word; answers given: ${0}.': 'Palabra propia; respuestas dadas: ${0}.',
  'No word is here: the sound stays as it is.':
    'Aquí no hay palabra: el sonido se queda como está.',
  'Type a word or the name of a preset, or step with the arrow keys. Enter takes the word.':
    'Escribir una palabra o el nombre de un preset, o avanzar con las flechas. Intro toma la palabra.',
  'Shows all words.': 'Muestra todas las palabras.',

  // Small controls.
  'How strongly the words work. Zero is flat; below zero they are turned round, for less of a word.':
    'Con cuánta fuerza actúan las palabras. Cero es plano; bajo cero se les da la vuelta, para tener menos de una palabra.',
  'The level behind the equaliser.': 'El nivel detrás del ecualizador.',
  'Keeps the sound about as loud as it comes in, so that you judge its colour.':
    'Deja el sonido más o menos tan fuerte como entra, para juzgar su color.',
  'It goes until it happens again.': 'Se va hasta que vuelva a ocurrir.',

  // Own words.
  'From now on, the word by this name sounds as it does now: yours, not other people’s.':
    'Desde ahora la palabra con este nombre suena como suena ahora: la propia, no la de los demás.',
  'Takes back the last answer.': 'Deshace la última respuesta.',
  'Goes back to the sound; you can go on with the lesson later.':
    'Vuelve al sonido; la lección se puede seguir más tarde.',
  'The word sounds as you taught it, in this song and in this browser.':
    'La palabra suena como se enseñó, en esta canción y en este navegador.',
  'Your answer; then comes the next pair.': 'La respuesta; después viene la pareja siguiente.',
  'Plays this sound.': 'Hace sonar este sonido.',
  'Three more pairs bring the word nearer to what you mean.':
    'Tres parejas más acercan la palabra a lo que se entiende por ella.',
  'Reads a word of yours from a file.': 'Lee una palabra propia de un archivo.',
  'Back to the sound.': 'Volver al sonido.',
  'Makes a word that sounds as the plugin does now.':
    'Hace una palabra que suena como el plugin ahora.',
  'Plays the word in place of the present one.': 'Hace sonar la palabra en lugar de la actual.',
  'Goes on with its listening test.': 'Sigue con su prueba de escucha.',
  'Writes the word into a file.': 'Escribe la palabra en un archivo.',
  'Puts the word into this song.': 'Pone la palabra en esta canción.',
  'Takes the word out; it can be brought back at once.':
    'Quita la palabra; se puede recuperar enseguida.',

  'Takes back what the notice tells.': 'Deshace lo que dice el aviso.',
  'Closes this notice.': 'Cierra este aviso.',

  // Gestures and keys.
  'The arrow keys scroll it.': 'Se desplaza con las flechas.',
  'Opens in a window of its own.': 'Se abre en su propia ventana.',
};
