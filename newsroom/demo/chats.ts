import type { DemoChat } from './types.ts';

/** Readers' conversations with the desk; the Arabic one of this morning waits for an answer. */
export const demoChats = [
  {
    readerName: 'هبة',
    language: 'ar',
    story: 'alexandria-storm',
    state: 'open',
    lines: [
      { by: null, text: 'السلام عليكم. كتبتُ تعليقًا عن سفينة أخي ولم يظهر بعد.', hoursAgo: 0.5 },
      { by: null, text: 'هل لديكم رقم مكتب الميناء؟ لا أحد يردّ على الرقم المنشور.', hoursAgo: 0.4 },
    ],
  },
  {
    readerName: 'Margaret Ellery',
    language: 'en',
    story: 'bookbinders',
    state: 'closed',
    lines: [
      {
        by: null,
        text: 'Good morning. Your article makes Mr Shalaby 71. He is 74, he told me so himself.',
        hoursAgo: 61.5,
      },
      {
        by: 'samira-haddadin',
        text: 'Good morning, and thank you. I have passed this to the editor, who is calling the workshop now.',
        hoursAgo: 61.4,
      },
      {
        by: 'samira-haddadin',
        text: 'You were right. The correction is on the page, with a note.',
        hoursAgo: 59.5,
      },
      { by: null, text: 'Splendid. That was quick.', hoursAgo: 59 },
    ],
  },
  {
    readerName: 'Maîtresse Khadija',
    language: 'fr',
    story: 'atlas-school-bus',
    state: 'open',
    lines: [
      {
        by: null,
        text: 'Bonjour, comment aider pour les chaînes du car ? Mon école voudrait faire une collecte.',
        hoursAgo: 19,
      },
      {
        by: 'samira-haddadin',
        text: 'Bonjour ! La journaliste demande à la commune ; nous vous écrivons dès que nous avons une adresse.',
        hoursAgo: 18.8,
      },
      { by: null, text: 'Merci infiniment.', hoursAgo: 18.7 },
      {
        by: 'samira-haddadin',
        text: 'C’est fait : la commune reçoit les dons au guichet, le matin. Nous l’ajouterons à l’article.',
        hoursAgo: 10,
      },
    ],
  },
  {
    readerName: 'نور الدين',
    language: 'ar',
    story: null,
    state: 'closed',
    lines: [
      { by: null, text: 'كيف أختار أن تصلني الأخبار بالفرنسية فقط؟', hoursAgo: 88 },
      {
        by: 'karim-abdelmalek',
        text: 'أهلًا بك. لكل لغة صفحتها الأولى وموجزها، ويمكنك متابعة الموجز الفرنسي وحده من أسفل الصفحة.',
        hoursAgo: 87.9,
      },
      { by: null, text: 'وجدته، شكرًا جزيلًا.', hoursAgo: 87.8 },
    ],
  },
] as const satisfies readonly DemoChat[];
