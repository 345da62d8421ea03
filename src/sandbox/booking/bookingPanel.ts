import { html } from 'hono/html'
import { chinaDay, chinaTime } from '../chinaTime'
import type { ShownBooking } from './showBookings'

/** Beside the chosen patient: an appointment with the chosen doctor. */
export function bookingForm(keys: { org: string; staff: string; patient: string }, now: Date) {
  const today = chinaDay(now)
  return html`<form action="/doctor/bookings" method="post" class="book">
    <h2>预约挂号</h2>
    ${Object.entries(keys).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
    <label>就诊日期<input type="date" name="visitOn" value="${today}" min="${today}" required></label>
    <button type="submit">预约并申请查看档案</button>
    <p>预约时向患者申请查看健康档案，患者7天内可以同意或不同意。</p>
  </form>`
}

/** The doctor's appointments, and where each one's access request stands. */
export function bookingList(bookings: ShownBooking[]) {
  return html`<table id="bookings">
    <thead><tr><th>就诊日期</th><th>患者</th><th>科室</th><th>医生</th><th>预约时间</th><th>档案申请</th><th>说明</th><th></th></tr></thead>
    <tbody>${bookings.map(line)}</tbody>
  </table>${bookings.length === 0 ? html`<p>没有预约。</p>` : ''}`
}

function line(booking: ShownBooking) {
  const { bookingId, orgCode, staffNo, patient, state } = booking
  const query = new URLSearchParams({ org: orgCode, staff: staffNo, patient })
  return html`<tr data-booking="${bookingId}" data-state="${state}"><td>${booking.visitOn}</td><td>${booking.patientName}</td>
    <td>${booking.department}</td><td>${booking.staffName}</td><td>${chinaTime(booking.madeAt)}</td><td><b>${booking.stateName}</b></td>
    <td class="message">${booking.message}</td><td><a href="/doctor/open?${query.toString()}">打开档案</a>${state === 'unsent' ? resend(bookingId) : ''}</td></tr>`
}

function resend(bookingId: string) {
  return html`<form action="/doctor/bookings/resend" method="post"><input type="hidden" name="bookingId" value="${bookingId}">
    <button type="submit">重新发送</button></form>`
}
