export default definePageConfig({ navigationBarTitleText: '谁在代我办理' })
