import { bold, h, link, list, p, quote, steps } from './blocks';
import type { DemoArticle } from './types';

export const upriverArticles: DemoArticle[] = [
  {
    key: 'ashkar-water',
    headline: 'Upriver towns reach a deal to share the Ashkar in dry years',
    deck: 'Three cities that have argued over one river since before they had names for it will now read the same gauge. The agreement is two pages long.',
    dateline: 'QARADEL',
    genre: 'news',
    section: 'world',
    tags: ['water'],
    stage: 'published',
    credits: [
      { author: 'yasmin-al-rashdan', role: 'by' },
      { author: 'straitwire', role: 'by' },
      { name: 'Idris Belcourt', role: 'reporting', note: 'in Tel Ashkar' },
      { author: 'ifeoma-adukwe', role: 'editing' },
    ],
    body: [
      p(
        'The mayors of Qaradel, Tel Ashkar and Nemrassa signed an agreement on Sunday that sets out, for the first time, who goes without when the Ashkar runs low. It fits on two pages. The negotiations had taken eleven years.',
      ),
      p(
        'Under the deal, all three cities will act on the reading of a single gauge at the old bridge in Nemrassa, the city furthest downstream. When it falls below 80 centimetres, each must cut what it takes from the river, in steps, and the one that uses most must cut first.',
      ),
      h('One gauge instead of three'),
      p(
        'Until now each city kept a gauge of its own, and each had its own idea of a drought. In the summer before last, Qaradel was filling its fountains on the day that Nemrassa’s hospital was supplied by lorry. Both were keeping to the rules.',
      ),
      quote('We did not lack water. We lacked a number that everybody believed.'),
      p(
        'The words are those of Samira Deng-Haddad, a hydrologist who wrote the first draft on the back of a train ticket, and who was then not invited to the next nine meetings. She was in the front row on Sunday.',
      ),
      h('The three steps'),
      steps(
        [bold('Below 80 centimetres: '), 'no watering of parks and washing of streets.'],
        [bold('Below 60: '), 'farms on the new canals take turns, by a calendar drawn by lot each spring.'],
        [bold('Below 40: '), 'households are asked to manage with 90 litres a day, and industry closes at night.'],
      ),
      p(
        'Who pays the farmers for the days on which they do not draw was the last point to be settled. A fund of 14 million dinars will be filled by a charge on every cubic metre sold in the cities: about the price of a loaf of bread per household and month.',
      ),
      h('Doubts on the canals'),
      p(
        'Not everyone was at the ceremony. In the villages east of Tel Ashkar, where most of the canals were dug in the past decade, growers said that the lottery favours large estates, which can afford to lose a week. “A week is my melons,” said Latifa Osterhout, who farms three hectares. Her co-operative has asked for ',
        link('turns to be weighted by area', 'https://ashkar-growers.example/open-letter'),
        '; the cities have promised an answer before the draw in March.',
      ),
      p(
        'The gauge at Nemrassa stood at 71 centimetres when the mayors signed. By Monday morning the fountains of Qaradel had been turned off.',
      ),
    ],
  },
  {
    key: 'kessary-interview',
    headline: '“A mountain mumbles. The skill is in not finishing its sentences”',
    deck: 'Ruta Kaimana-Lindholt has listened to Mount Kessary for 19 years. She explains what the volcano is saying, what it is not, and why she moved her own bed to the north side of the house.',
    genre: 'interview',
    section: 'science',
    tags: ['earth'],
    stage: 'published',
    credits: [
      { author: 'dang-thu-linh', role: 'by' },
      { name: 'Petra Vainikolo', role: 'translation' },
    ],
    body: [
      p(
        'The observatory on Mount Kessary is a stone hut with a tin roof, 14 instruments in the ground around it and a kettle. Dr Ruta Kaimana-Lindholt, its head and for most of the year its entire staff, has recorded some 200,000 small earthquakes here. We spoke at her kitchen table, which has a cup of water standing on it. She looks at it more often than at the screens.',
      ),
      p(bold('The mountain has been in the news. Is it going to erupt?')),
      p(
        'Yes. I say so to every journalist, and then they ask when, and then the conversation is over. It erupted 41 times in two thousand years. The honest forecast is that it will do it again, and that you should know your road out. You can learn the road today. For the date you would have to wait.',
      ),
      p(bold('But the number of tremors has doubled since spring.')),
      p(
        'The number of tremors that we can hear has doubled. In April we got four new instruments. If you put on glasses, the world does not become more detailed. I wrote that in the first line of the bulletin, and it was the one line that nobody printed.',
      ),
      quote('If you put on glasses, the world does not become more detailed.'),
      h('Water, not fire'),
      p(bold('What do you hear, then?')),
      p(
        'Water, mostly. Rain goes down through the old lava, meets hot rock, boils, comes up again. It knocks, like the pipes in a boarding house. There is a long low note as well, which I like less. That is gas moving in something wide. This year it came on three nights. It stopped each time.',
      ),
      p(bold('And if it does not stop?')),
      p('Then I make three telephone calls, in this order, and I have made them twice:'),
      steps(
        'the school, because it takes them longest,',
        'the dairy, because the cows are slower than people believe,',
        'the ministry, because they will want to have been first.',
      ),
      h('On being wrong'),
      p(bold('Both alarms were false.')),
      p(
        'Both evacuations were without an eruption. I do not call that false. A hundred and sixty families spent two nights in a sports hall and complained about the soup. I would like to be wrong in that way for the rest of my life. What I am afraid of is the third time, when they stay in bed out of politeness to my record.',
      ),
      p(bold('Is it true that you moved your bedroom?')),
      p(
        'To the north side. It is not science; the old lava went south. My daughter said, you tell all these people not to worry and you move your bed. I told her that I have never told anyone not to worry. I tell them how much.',
      ),
    ],
  },
  {
    key: 'school-heat-pumps',
    headline: 'Heat pumps cut a valley’s school heating bills by 40 per cent',
    deck: 'Six village schools in the Verrin valley gave up their oil boilers last winter. The coldest classroom is now the warmest.',
    dateline: 'UPPER VERRIN',
    genre: 'news',
    section: 'science',
    tags: ['energy', 'schools'],
    stage: 'changes_requested',
    reason:
      'Good story, not there yet. The 40 per cent comes from the firm that sold the pumps: please get the council’s own meter readings, say whether last winter was mild, and name who checked the sum. The caretaker is the best voice in the piece, could she come before the mayor? And one line on what the pumps cost.',
    credits: [
      { author: 'tomas-arriola-vega', role: 'by' },
      { author: 'yasmin-al-rashdan', role: 'reporting' },
    ],
    body: [
      p(
        'Six schools in the Verrin valley spent 40 per cent less on heating last winter than the winter before, after replacing their oil boilers with heat pumps, according to figures published on Monday.',
      ),
      p(
        'The pumps draw warmth from the water of disused slate mines, which stays at eleven degrees all year. Each school is connected by a pair of pipes to the nearest flooded shaft. The water is cooled by four degrees on its way through the building and returned to the mine.',
      ),
      p(
        '“We have been sitting on this for a hundred years and all we did with it was to fence it off,” said the mayor of Upper Verrin, Casimir Adeyinka-Roos. The valley has 23 such shafts. He would like to connect the swimming pool next, then the old people’s home, and then, he said, “everyone who asks nicely”.',
      ),
      h('From the inside'),
      p(
        'For Dorotea Villaluz, caretaker of the school in Slate Lane, the change can be heard. The boiler used to wake at four in the morning, and so did she, in the flat above it. On the coldest days it could bring the north classroom to 15 degrees, and the children did sums in their coats.',
      ),
      quote('Now it is 20 degrees and it makes no noise at all. I lay awake for a week listening for it.'),
      p(
        'There were teething troubles. In December the filters clogged with slate dust and two schools went back to electric heaters for nine days. Since then the filters are changed on the first Monday of each month, a task that the older pupils have taken over, with a rota and a song.',
      ),
      h('What comes next'),
      list(
        'Four more schools are to be connected before next winter.',
        'The university in Halvern will measure whether the mines cool down over the years.',
        'A tariff for private houses is being worked out.',
      ),
      p(
        'Other valleys have sent delegations. The one from Lower Ashkar, Ms Villaluz said, stayed for two hours, asked good questions, and left the door open.',
      ),
    ],
  },
];
