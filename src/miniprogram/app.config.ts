export default defineAppConfig({
  pages: ['pages/home/index', 'pages/messages/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/identity', pages: ['phone/index', 'realName/index', 'faceConsent/index', 'face/index'] },
    {
      root: 'packages/authorization',
      pages: [
        'index/index',
        'consent/index',
        'code/index',
        'grants/index',
        'grant/index',
        'accessEvents/index',
        'receipts/index',
        'receipt/index',
      ],
    },
    { root: 'packages/record', pages: ['overview/index', 'list/index', 'entry/index'] },
    { root: 'packages/support', pages: ['help/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/authorization', 'packages/identity'] },
    'packages/authorization/index/index': { network: 'all', packages: ['packages/record'] },
  },
  window: {
    navigationBarTitleText: '健档',
    navigationBarBackgroundColor: '@ground',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@ground',
  },
  tabBar: {
    color: '@tabText',
    selectedColor: '@tabChosen',
    backgroundColor: '@tabGround',
    borderStyle: 'black',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
