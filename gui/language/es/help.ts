import type { Texts } from '../templates.ts';

/** Texts of the rooms `gestures` and `help`, and of the first sight. */
export const helpTexts: Texts = {
  'Pick two words, then slide between them. The five bands follow.':
    'Elegir dos palabras y deslizar entre ellas. Las cinco bandas las siguen.',
  'Gestures and keys': 'Gestos y teclas',
  'The list of gestures and keys could not be loaded.':
    'No se pudo cargar la lista de gestos y teclas.',
  Close: 'Cerrar',
  'Esc takes back what is under way: a drag, a word that is tried, a number that is typed. It closes menus, lists and this panel, and ends what plays alone.':
    'Esc deshace lo que está en curso: un arrastre, una palabra a prueba, un número a medio escribir. Cierra menús, listas y este panel, y termina lo que suena solo.',
  'The project on the web': 'El proyecto en la web',
  'Mouse, touch': 'Ratón, dedo',
  Mouse: 'Ratón',
  Touch: 'Dedo',
  Keys: 'Teclas',

  // Keys.
  'Page Up': 'Re Pág',
  'Page Down': 'Av Pág',
  Home: 'Inicio',
  End: 'Fin',
  Delete: 'Supr',
  Backspace: 'Retroceso',
  Ctrl: 'Ctrl',
  Shift: 'Mayús',

  // Words.
  Words: 'Palabras',
  'See all words': 'Ver todas las palabras',
  'Click or tap the word': 'Pulsar la palabra',
  'Find a word or a preset': 'Buscar una palabra o un preset',
  'Type its name': 'Escribir su nombre',
  'Hear the next word': 'Oír la palabra siguiente',
  '› below the word; hold to go on': '› bajo la palabra; mantener para seguir',
  'Hear the word before': 'Oír la palabra anterior',
  '‹ below the word; hold to go on': '‹ bajo la palabra; mantener para seguir',
  'Six words down the list': 'Seis palabras más abajo en la lista',
  'Six words up the list': 'Seis palabras más arriba en la lista',
  'First word of the list': 'Primera palabra de la lista',
  'Last word of the list': 'Última palabra de la lista',
  'Back from the list to what you type': 'De la lista a lo que se escribe',
  'Take the word that you hear': 'Quedarse con la palabra que suena',
  'Forget a word of yours, in a list': 'Olvidar una palabra tuya, en una lista',
  'Press Forget': 'Pulsar Olvidar',
  'Click or tap it in the list': 'Pulsarla en la lista',
  'Back to the word from before': 'Volver a la palabra de antes',

  // Sliders, pad and map.
  'Morph and sliders': 'Recorrido y deslizadores',
  'Slide, or move the point': 'Deslizar, o mover el punto',
  'Press anywhere, or drag': 'Pulsar en cualquier lugar, o arrastrar',
  'Move the point to the sides': 'Mover el punto a los lados',
  'Move the point up and down': 'Mover el punto arriba y abajo',
  'A step up': 'Un paso arriba',
  'A step down': 'Un paso abajo',
  'Ten steps up': 'Diez pasos arriba',
  'Ten steps down': 'Diez pasos abajo',
  'To the lowest value': 'Al valor más bajo',
  'To the highest value': 'Al valor más alto',
  'Fine steps': 'Pasos finos',
  'Move finely': 'Mover con precisión',
  Drag: 'Arrastrar',
  'Back to the default; a band goes back to the words':
    'Al valor inicial; una banda vuelve a las palabras',
  'Double-click or double-tap': 'Doble clic o doble toque',
  'Take back the drag under way': 'Deshacer el arrastre en curso',

  // Bands.
  Bands: 'Bandas',
  'Gain and frequency of a band': 'Ganancia y frecuencia de una banda',
  'Drag its number on the graph': 'Arrastrar su número en el gráfico',
  'Only gain, or only frequency': 'Solo ganancia, o solo frecuencia',
  'Q: how narrow the band is': 'Q: lo estrecha que es la banda',
  'Drag the handles beside its number': 'Arrastrar las asas junto a su número',
  'Wheel over its number, or while you drag it; Shift for fine':
    'Rueda sobre su número, o al arrastrarlo; Mayús, más fino',
  'Q, by a drag up and down': 'Q, arrastrando arriba y abajo',
  'Type the number of a band': 'Escribir un número de la banda',
  'Click or tap the number in the strip': 'Pulsar el número bajo las bandas',
  'Take the typed number': 'Aceptar el número escrito',
  'Forget what is typed; then back to the graph': 'Olvidar lo escrito; después, volver al gráfico',
  'Step a number': 'Mover un número por pasos',
  'Press − or +; hold to go on': 'Pulsar − o +; mantener para seguir',
  'Fine steps of a number': 'Pasos finos de un número',
  'Step a number finely': 'Mover un número por pasos finos',
  'Press − or +': 'Pulsar − o +',

  // Listening.
  Listening: 'Escucha',
  'Hear the chosen band alone': 'Oír sola la banda elegida',
  'Press Solo': 'Pulsar Solo',
  'Hear everything again': 'Volver a oír todo',
  'Hear the other setting, A or B, while you hold':
    'Oír el otro ajuste, A o B, mientras se mantiene',
  'Hold its letter': 'Mantener su letra',
  'Go to the other setting, A or B': 'Pasar al otro ajuste, A o B',
  'Press its letter': 'Pulsar su letra',
  'Lesson: hear the 1st sound': 'Lección: oír el 1.º sonido',
  'Lesson: hear the 2nd sound': 'Lección: oír el 2.º sonido',
  'Lesson: the 1st, by far': 'Lección: el 1.º, con diferencia',
  'Lesson: the 1st, a bit': 'Lección: el 1.º, un poco',
  'Lesson: no difference': 'Lección: no hay diferencia',
  'Lesson: the 2nd, a bit': 'Lección: el 2.º, un poco',
  'Lesson: the 2nd, by far': 'Lección: el 2.º, con diferencia',
  'Lesson: take back the last answer': 'Lección: deshacer la última respuesta',
  'Lesson: keep the word, after three answers': 'Lección: guardar la palabra, tras tres respuestas',
  'Lesson: leave it': 'Lección: dejarla',

  // Editing.
  Editing: 'Edición',
  'Press the arrow to the left': 'Pulsar la flecha hacia la izquierda',
  'Press the arrow to the right': 'Pulsar la flecha hacia la derecha',
  'Open a menu at its first or last item': 'Abrir un menú por el principio o el final',
  'Next item of a menu': 'Elemento siguiente de un menú',
  'Item before': 'Elemento anterior',
  'First item of a menu': 'Primer elemento de un menú',
  'Last item of a menu': 'Último elemento de un menú',
  'Find an item of a menu': 'Buscar un elemento de un menú',
  'Type how it begins': 'Escribir cómo empieza',
  'Delete a preset of yours, in the list of presets':
    'Borrar un preset propio, en la lista de presets',
  'Close a menu': 'Cerrar un menú',
  'Close a notice': 'Cerrar un aviso',
  'Leave your words': 'Dejar las palabras propias',
  'Press Back': 'Pulsar Volver',
  'Press beside it': 'Pulsar fuera de él',
  'Show gestures and keys': 'Mostrar gestos y teclas',
  'Press ?': 'Pulsar ?',
  'Close this list': 'Cerrar esta lista',

  // What one sees.
  'What you see': 'Lo que se ve',
  'The line on the graph': 'La línea del gráfico',
  'What you hear: how much each frequency is boosted or cut.':
    'Lo que suena: cuánto se realza o se recorta cada frecuencia.',
  'The dashed and the dotted line': 'La línea de rayas y la de puntos',
  'The left and the right word by themselves: the two ends of the slider.':
    'La palabra izquierda y la derecha por sí solas: los dos extremos del deslizador.',
  'The coloured picture of the slider': 'La imagen de colores del deslizador',
  'The whole way between the two words, with low frequencies at the bottom and high ones at the top. Where it is light the sound is boosted, where it is dark it is cut.':
    'Todo el recorrido entre las dos palabras, con los graves abajo y los agudos arriba. Donde es clara el sonido se realza, donde es oscura se recorta.',
  'The colour of a word': 'El color de una palabra',
  'Its meaning: words of a like colour sound alike, grey ones do little.':
    'Su significado: las palabras de color parecido suenan parecido, las grises hacen poco.',
  '“51 people, they agree”': '«51 personas, coinciden»',
  '51 people taught this word, and their settings resemble each other. Where people disagree, a word is a compromise; where they are few, it may be anything.':
    '51 personas enseñaron esta palabra y sus ajustes se parecen. Si no coinciden, la palabra es un término medio; si son pocas, puede ser cualquier cosa.',
  '“words 931 Hz” beside a number': '«palabras 931 Hz» junto a un número',
  'What the words by themselves give. The rest is your own change.':
    'Lo que dan las palabras por sí solas. El resto es el cambio hecho a mano.',
  'A pinned band stays where it is. The others follow the words, and your changes with them.':
    'Una banda fijada se queda donde está. Las demás siguen a las palabras, junto con los cambios hechos a mano.',
  'Amount below zero': 'Cantidad bajo cero',
  'Turns the words round: boosts become cuts, for less of a word.':
    'Da la vuelta a las palabras: los realces pasan a recortes, para tener menos de una palabra.',
  'Louder and softer on the map': 'Más fuerte y más suave en el mapa',
  'What people mean by the words there, not a level: “soft” is a colour of the sound.':
    'Lo que se entiende por las palabras de ahí, no un nivel: «suave» es un color del sonido.',
  'A short listening test, after which the word sounds as you mean it.':
    'Una breve prueba de escucha; después la palabra suena como cada cual la entiende.',
};
