export default definePageConfig({ navigationBarTitleText: '不再接受申请的医院' })
