export default defineAppConfig({ pages: ['page/index'], window: { navigationBarTitleText: '空' } })
