import type { Texts } from '../templates.ts';

export const graphTexts: Texts = {
  Band: 'Banda',
  'Band ${0}': 'Banda ${0}',
  'Hear what this band is about (S). Band ${0} plays alone now.':
    'Oír de qué trata esta banda (S). La banda ${0} suena sola ahora.',
  'Band ${0}, ${1}': 'Banda ${0}, ${1}',
  'low shelf': 'shelving bajo',
  bell: 'campana',
  'high shelf': 'shelving alto',
  off: 'inactiva',
  pinned: 'fijada',
  edited: 'con cambios',
  'follows the words': 'sigue las palabras',
  'follows the words, with offsets': 'sigue las palabras, con cambios',
  'It follows the words.': 'Sigue las palabras.',
  'It follows the words, with offsets.': 'Sigue las palabras, con cambios.',
  'It stays where it is, whatever the words say.':
    'Se queda donde está, digan lo que digan las palabras.',

  // The numbers of a band.
  Gain: 'Ganancia',
  Frequency: 'Frecuencia',
  'Band ${0} gain': 'Ganancia de la banda ${0}',
  'Band ${0} frequency': 'Frecuencia de la banda ${0}',
  'Band ${0} Q': 'Q de la banda ${0}',
  decibels: 'decibelios',
  hertz: 'hercios',
  kilohertz: 'kilohercios',
  'words ${0}': 'palabras ${0}',
  '${0} down': '${0}: bajar',
  '${0} up': '${0}: subir',
  'Type −3 or 2.5 dB': 'Escribir −3 o 2.5 dB',
  'Type 287, 1.2k or 1/2 oct': 'Escribir 287, 1.2k o 1/2 oct',
  'Type 0.71 or 1/2 oct': 'Escribir 0.71 o 1/2 oct',
  'Which one?': '¿Cuál?',
  ', the limit': ', el límite',
  'The number that was typed was not taken.': 'El número escrito no se ha aplicado.',
  'Takes this reading of what was typed.': 'Toma lo escrito en este sentido.',
  'It goes from ${0} to ${1}.': 'Va de ${0} a ${1}.',
  'While it follows the words, band ${0} goes from ${1} to ${2}. Pinned, it reaches ${3}.':
    'Mientras sigue las palabras, la banda ${0} va de ${1} a ${2}. Fijada, llega a ${3}.',
  'Band ${0} has its own part of the spectrum: ${1} to ${2}.':
    'La banda ${0} tiene su propia zona del espectro: de ${1} a ${2}.',
  'Band ${0} is a ${1}: it goes from ${2} to ${3}.': 'La banda ${0} (${1}) va de ${2} a ${3}.',
  'Band ${0} goes from ${1} to ${2}.': 'La banda ${0} va de ${1} a ${2}.',
  'Band ${0} reaches ${1}.': 'La banda ${0} llega a ${1}.',
  'Bands ${0} reach ${1}.': 'Las bandas ${0} llegan a ${1}.',
  'No band goes farther.': 'Ninguna banda llega más lejos.',

  // What can be done to a band.
  On: 'On',
  'Band ${0} on': 'Banda ${0} on',
  Pin: 'Fijar',
  'Pin band ${0}': 'Fijar banda ${0}',
  'Let the band follow the words again, from where it is':
    'La banda vuelve a seguir las palabras, desde donde está',
  'Keep the band where it is, whatever the words say':
    'La banda se queda donde está, digan lo que digan las palabras',
  Solo: 'Solo',
  'Solo band ${0}': 'Solo banda ${0}',
  'Hear what this band is about (S)': 'Oír por sí sola la zona de esta banda (S)',
  'Reset band': 'Restablecer',
  'Forget my edits': 'Olvidar cambios',
};
