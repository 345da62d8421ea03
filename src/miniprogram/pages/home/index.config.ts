export default definePageConfig({ navigationBarTitleText: '健档', enableShareAppMessage: true })
