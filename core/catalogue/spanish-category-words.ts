import type { CategoryWords } from './category-words.ts';

const list = (words: string): string[] => words.split(', ');

/** As people in Spain say it, and where they differ in the Americas. */
export const spanishCategoryWords: CategoryWords = {
  categories: {
    tv: {
      sure: list('televisor, televisión, tele, tv, smart tv, aparato de televisión'),
      weak: list('pantalla, oled, no hay imagen'),
    },
    'washing-machine': {
      sure: list('lavadora, lavarropas, lavadora secadora, lavasecadora'),
      weak: list('lavado, centrifuga, centrifugado, tambor'),
    },
    dryer: { sure: list('secadora, secadora de ropa, secarropas'), weak: [] },
    dishwasher: { sure: list('lavavajillas, lavaplatos, friegaplatos'), weak: list('vajilla') },
    refrigerator: {
      sure: list(
        'frigorífico, nevera, refrigerador, refrigeradora, heladera, congelador, arcón congelador, vinoteca, frigo, combi',
      ),
      weak: list('hielo, no enfría'),
    },
    oven: {
      sure: list(
        'horno, cocina de gas, cocina eléctrica, vitrocerámica, vitro, placa de inducción, inducción, microondas, encimera de cocción',
      ),
      weak: list('fogón, fogones, grill, placa, cocina'),
    },
    laptop: {
      sure: list('portátil, ordenador portátil, laptop, notebook, macbook, chromebook, thinkpad, computadora portátil'),
      weak: list('ordenador, computadora, pc'),
    },
    printer: {
      sure: list('impresora, impresora láser, impresora multifunción, multifunción'),
      weak: list('escáner, tóner, cartucho'),
    },
    smartphone: {
      sure: list('smartphone, móvil, teléfono móvil, celular, iphone, teléfono inteligente'),
      weak: list('teléfono'),
    },
    tablet: { sure: list('ipad, tablet android, galaxy tab, tableta'), weak: list('tablet') },
    router: {
      sure: list('router, rúter, enrutador, módem, router wifi, punto de acceso, mesh'),
      weak: list('wifi, wi fi, internet, repetidor'),
    },
    'coffee-machine': {
      sure: list(
        'cafetera, cafetera superautomática, máquina de café, cafetera espresso, nespresso, cafetera de cápsulas',
      ),
      weak: list('café, espresso, capuchino, espumador'),
    },
    'robot-vacuum': {
      sure: list(
        'robot aspirador, robot aspiradora, aspirador robot, aspiradora robot, robot de limpieza, roomba, roborock',
      ),
      weak: list('robot, aspirador, aspiradora'),
    },
    'sound-system': {
      sure: list(
        'equipo de música, equipo de sonido, minicadena, cadena de música, barra de sonido, soundbar, home cinema, cine en casa, subwoofer, altavoz, altavoces',
      ),
      weak: list('amplificador, receptor, sonido, estéreo'),
    },
  },
  misleading: list(
    'número de teléfono, número de móvil, por teléfono, al móvil, llámeme al móvil, mi teléfono es, mi móvil es, pastilla de lavavajillas, mesa de café, mueble de la tele, junto a la tele, al lado de la tele, sin sonido',
  ),
  filler: list(
    'un, una, el, la, los, las, mi, mis, nuestro, nuestra, es, lo, yo, tengo, modelo, tipo, número, serie, de, del, y, se, llama, creo, roto, pulgadas, marca, con, quizás',
  ),
};
