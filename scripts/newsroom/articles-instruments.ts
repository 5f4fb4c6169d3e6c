import { h, italic, link, list, p, quote, steps } from './blocks';
import type { DemoArticle } from './types';

export const instrumentArticles: DemoArticle[] = [
  {
    key: 'rain-gauges',
    headline: 'Pupils’ home-made rain gauges catch what the radar missed',
    deck: 'A school project with 90 plastic bottles has shown that cloudbursts in the Ebbin hills are a third heavier than the weather service believed.',
    dateline: 'HALVERN',
    genre: 'news',
    section: 'science',
    tags: ['weather', 'schools', 'water'],
    stage: 'approved',
    credits: [
      { author: 'dang-thu-linh', role: 'by' },
      { author: 'tideline', role: 'data' },
      { name: 'Wiremu Castellanos', role: 'reporting', note: 'in the Ebbin hills' },
      { author: 'kirana', role: 'fact_check' },
    ],
    body: [
      p(
        'A network of 90 rain gauges made of plastic bottles, and read every morning by schoolchildren, has found that short, violent showers over the Ebbin hills bring on average a third more rain than the weather radar shows. The weather service said on Tuesday that it would correct its flood warnings for the valley.',
      ),
      p(
        'The bottles were put out two years ago by eleven schools, after the flood that destroyed Halvern’s night market arrived 50 minutes earlier than forecast. The pupils wanted to know why. So did the weather service, which supplied the stickers.',
      ),
      h('A hole in the beam'),
      p(
        'The radar stands on the coast and looks inland. By the time its beam reaches the hills, 60 kilometres away, it passes more than a kilometre above the valley floor. It sees the rain at the top of a shower, not what reaches the ground.',
      ),
      quote('Over the hills it was looking at the roof and guessing the cellar.'),
      p(
        'That is how Noor Abernathy-Sato put it, who is 14 and presented the results to a room of meteorologists. She reads gauge number 37, on her grandmother’s shed. It has missed four days in two years, three of them because of a goat.',
      ),
      h('How good is a bottle?'),
      p(
        'The question was tested. Ten bottles stood for a year next to the weather service’s own instrument at Halvern airfield. They agreed within six per cent, except in wind, when the bottles caught less. The true difference in the hills may therefore be larger. The instructions are simple:',
      ),
      steps(
        'Cut the top off a bottle, turn it over and set it in the rest as a funnel.',
        'Stand it at least twice as far from a wall as the wall is high.',
        'Read it at seven. Write down nothing rather than a guess.',
      ),
      p(
        'The readings, 51,200 of them, have been ',
        link('published in full', 'https://tideline.example/data/rain-gauges'),
        ' by the Tideline Collective, which also checked them. About two per cent were left out, mostly rows of tidy round numbers from one school in the weeks before the summer holidays.',
      ),
      p(
        'From December the service’s flood model will treat each hill shower as 30 per cent heavier than the radar says, which should add some 40 minutes’ warning in Halvern. The schools will go on measuring. The goat has been moved.',
      ),
    ],
  },
  {
    key: 'planetarium-review',
    headline: 'A planetarium that is not afraid of the dark',
    deck: '“Night, Actually”, the first show at Halvern’s rebuilt dome, begins by switching everything off. It is the bravest five minutes in the city.',
    genre: 'review',
    section: 'science',
    tags: ['culture', 'halvern'],
    stage: 'in_review',
    credits: [
      { author: 'kirana', role: 'by' },
      { author: 'soren-baekgaard', role: 'photography' },
    ],
    body: [
      p(
        'Nothing happens. You are tipped back in a seat, the lights go down, and instead of the usual fanfare and the usual galaxy there is the dark, plain and complete. A child asks whether it is broken. Somebody laughs. A minute passes, then another. And then, at the edge of what you can see, a star; you are not sure; another. By the fifth minute there are hundreds, and it comes to you that the projector was on all the time. It was your eyes that had to arrive.',
      ),
      p(
        'This is how ',
        italic('Night, Actually'),
        ' begins, and if it ended there I would have nothing to add but the address. The dome on Observatory Hill has been closed for three years, while its leaking roof was replaced along with its 1968 star machine, a two-headed iron ant of which the whole city was fond. The new one is a box the size of a fridge. Its designer, Leopold Anyanwu-Hess, has had the sense to use it as little as possible.',
      ),
      h('The sky from here'),
      p(
        'The show has one idea and keeps to it: it is the sky over Halvern, tonight, as it would be if the city went to bed. We do not fly to the rings of anything. Instead a quiet voice (the astronomer Ximena Faleolo, unscripted, a different talk each evening) points out what is there, and what stood there for the people who built the harbour wall.',
      ),
      quote('Then she turns the street lamps on, district by district, and one by one the stars go out.'),
      p(
        'It takes forty seconds. When only the moon and two planets were left, the woman beside me said “oh”, quite softly, like someone who has found out what a bill was for.',
      ),
      h('What does not work'),
      list(
        'The music. It tells us what to feel about the Pleiades, which had managed without.',
        'The seats in the last two rows, from which one sees the sky and the fire exit.',
        'Ten minutes on black holes, evidently promised to a sponsor, in which we do fly to something.',
      ),
      p(
        'Go on a weekday, and go with somebody who cannot sit still. Then walk home by the river path, where three lamps have been out since spring. I used to think that the city should mend them.',
      ),
    ],
  },
  {
    key: 'depot-bees',
    headline: 'A rare bee has moved into the tram depot, and the trams have moved out',
    deck: 'Two hundred nests of the chalk mason bee were found between the rails of siding nine. For now, line 4 is parked elsewhere.',
    dateline: 'HALVERN',
    genre: 'news',
    section: 'science',
    tags: ['wildlife', 'transport', 'halvern'],
    stage: 'draft',
    credits: [{ author: 'tomas-arriola-vega', role: 'by' }],
    body: [
      p(
        'A solitary bee last seen in the region in 1957 has been found nesting in the gravel of Halvern’s tram depot. The transport department has closed siding nine until the end of the flight season and is parking the trams of line 4 on the ring, where they are not liked.',
      ),
      p(
        'The chalk mason bee is nine millimetres long, grey, and does not sting. It builds its cells from lime dust and its own spit, in gaps between stones that are warm, dry and never disturbed. It was thought to have vanished with the quarries on the Ebbin.',
      ),
      h('Found on a break'),
      p(
        'Jocasta Mbeng-Torvald, who drives the 4, noticed the insects in June while eating a sandwich. She photographed one with her telephone and sent the picture to the city museum, which did not answer. She sent it again, with a ruler.',
      ),
      quote('The second time they were here in twenty minutes. One of them was still wearing slippers.'),
      p(
        'The museum counted 206 nests along 40 metres of track. Siding nine is the one place in the depot that has not been sprayed with weedkiller since 2016, owing to a form that was never signed.',
      ),
      h('What now'),
      list(
        'The department will leave the siding alone until 15 September.',
        'Two lengths of disused track are to be covered with crushed limestone, in the hope that the bees will spread.',
        'The form will remain unsigned.',
      ),
      p(
        'A spokesman said that there had been no complaints from passengers, but several from residents of the ring, about the bells. He added that the department was “proud, and somewhat surprised, to have done something right for ten years”.',
      ),
      p('[Need: a second entomologist, not from the museum. Check the year of the last record.]'),
    ],
  },
];
