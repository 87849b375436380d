export const HELP = `Usage: npm run --silent eq -- WORD [WORD] [options]
       npm run --silent eq -- --blend WORD:WEIGHT,WORD:WEIGHT[,…] [options]

Prints the five bands of an equaliser that sounds like a word, like a stop on
the way between two words, or like a blend of several.

  --morph SHARE    where between the two words: 0 is the first, 1 the second;
                   0.25 or 25% (default: 0.5)
  --steps COUNT    the whole way between the two words, in 2 … 129 stops
  --even           with --steps: stops that are evenly spaced to the ear
  --blend PARTS    such as warm:0.5,bright:0.3,soft:0.2; weights are above 0,
                   and are scaled to sum to 1
  --amount FACTOR  how strong: -1 … 2 or -100% … 200% (default: 1);
                   0 is flat, a negative amount turns every gain round
  --format NAME    text, json, or apo: filters as Equalizer APO and the readers
                   of AutoEq's files take them (default: text)
  --json           the same as --format json: JSON, and nothing else
  --svg FILE       also draws the response into FILE
  --list           the words that the model knows
  --model FOLDER   a folder with vocabulary.json and decoder.onnx
                   (default: the project's model/)
  --help           this text

Examples:
  npm run --silent eq -- warm
  npm run --silent eq -- warm bright --morph 0.5 --json
  npm run --silent eq -- warm bright --steps 11 --even --svg walk.svg
  npm run --silent eq -- --blend warm:0.5,bright:0.3,soft:0.2 --format apo
  npm run --silent eq -- --list
`;
